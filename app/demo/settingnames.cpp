// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/settingnames.h"

namespace demo {

namespace {

constexpr unsigned D = 1; // desk
constexpr unsigned C = 2; // conference
constexpr unsigned M = 4; // DECT
constexpr unsigned S = 8; // MSC

// The first block of each family holds what a redirection needs. Names of the fact sheet first,
// then names of the phones' own configuration files.
constexpr SettingBlock blocks[] = {
    {"Provisioning", "phone-settings", D | C, 0, 0,
     "setting_server http_client_user http_client_pass"},
    {"Provisioning", "phone-settings", D, 0, 0,
     "provisioning_order=redirection:proceed_sippnp:proceed_dhcp:proceed_tr69:proceed "
     "pnp_config=on update_policy=auto_update firmware firmware_status firmware_uxm "
     "firmware_interval=1440 prov_polling_enabled=off prov_polling_mode=rel "
     "prov_polling_period=86400 prov_polling_time settings_refresh_timer=0 "
     "auto_reboot_on_setting_change=off dhcp_opt_vendor_class_id setting_server_retry=3 "
     "allow_check_sync=on check_sync_requires_auth=off subscribe_config=off pnp_server "
     "update_called update_filename bootloader update_server reboot_after_nr=0 "
     "mass_deploy_contact_info customer_certificate_url optional_redirect_code"},
    {"Remote management", "phone-settings", D, 2, 0, "tr369_enable=on tr369_mtp tr369_endpoint_id"},
    {"Remote management", "phone-settings", D, 0, 0,
     "tr69_acs_url tr69_acs_user tr69_acs_pass tr69_connreq_user tr69_connreq_pass "
     "tr69_periodic_inform=on tr69_periodic_inform_interval=86400 tr69_provisioning_code "
     "tr69_stun_enable=off remote_desktop_enable=off remote_admin_allowed=off "
     "snmp_trusted_addresses "
     "snmp_port=161 syslog_server syslog_level=5 syslog_pcap_tunnel=off log_level=5 "
     "crash_report_url"},
    {"Language and place", "phone-settings", D | C, 0, 0,
     "language=English web_language=English timezone=GER+1 tone_scheme=GER locale=en_GB "
     "ntp_server=ntp.snom.com date_us_format=off time_24_format=on dst utc_offset "
     "ntp_refresh_timer=3600 country_code area_code international_prefix national_prefix "
     "keyboard_layout languages_url gui_languages weather_city holiday_calendar_url"},
    {"Web interface", "phone-settings", D, 0, 0,
     "http_user http_pass webserver_type=http_https webserver_admin_name "
     "webserver_admin_password webserver_user_name webserver_user_password http_scheme=off "
     "http_port=80 https_port=443 webserver_cert http_proxy http_proxy_port http_proxy_exceptions "
     "web_logout_timer=0 with_flash=on csrf_protection=on hide_web_pages restrict_uri_queries=off "
     "allow_http_get_commands=off minibrowser_whitelist webserver_ciphers tls_server_min_version"},
    {"Modes", "phone-settings", D, 0, 0,
     "admin_mode=on admin_mode_password admin_mode_password_confirm admin_mode_login_timeout "
     "keyboard_lock=off keyboard_lock_pw keyboard_lock_emergency=911_112_110 emergency_proxy "
     "lock_settings net_lock=off kiosk_mode=off guest_mode=off enable_keyboard_lock=on "
     "lock_after_minutes=0 hide_identities=off privacy_in=off privacy_out=off"},
    {"Network", "phone-settings", D | C, 0, 0,
     "dhcp=on vlan_id vlan_qos=5 vlan_pc_id vlan_pc_priority=0 vlan_port_tagging=on lldp_enable=on "
     "codec_tos=184 signaling_tos=104 ip_adr netmask gateway dns_server1 dns_server2 dns_domain "
     "host_name phone_name ip_frag_enable=on eth_net=auto eth_pc=auto pc_port_enable=on "
     "dhcp_v6=off ip_v6_adr ip_v6_prefix_len ip_v6_gateway ipv6_privacy_extensions=off "
     "vlan_via_dhcp=off cdp_enable=off arp_probe=on network_mtu=1500 gratuitous_arp=on"},
    {"Network security", "phone-settings", D | C, 0, 0,
     "ieee8021x_enable=off ieee8021x_eap_method=MD5 ieee8021x_identity ieee8021x_password "
     "ieee8021x_anonymous_identity ieee8021x_ca_cert_url ieee8021x_client_cert_url "
     "ieee8021x_pc_logoff=on user_ca_cert_url trust_all_certs=off check_cert_cn=on "
     "tls_min_version=1.2 tls_ciphers cert_revocation_check=off ocsp_url unencrypted_http=on "
     "vpn_enable=off vpn_config_url vpn_user vpn_pass vpn_auto_start=off vpn_netcatserver "
     "vpn_netcatport vpn_proto=udp vpn_server vpn_port=1194 vpn_dns vpn_keepalive=60"},
    {"Wireless", "phone-settings", D, 0, 0,
     "wifi_enable=off wifi_ssid wifi_psk wifi_security=wpa2 wifi_band=auto wifi_country "
     "wifi_roaming=on wifi_eap_identity wifi_eap_password wifi_power_save=off bluetooth_enable=off "
     "bluetooth_name bluetooth_pin bluetooth_auto_connect=on bluetooth_contacts_sync=off "
     "usb_enable=on usb_headset=auto dect_headset=off dect_dongle_pin"},
    {"Accounts", "phone-settings", D | C, 12, 0,
     "user_active=on user_name user_realname user_pname user_pass user_host user_outbound "
     "user_mailbox user_srtp=on user_savp=off user_dtmf_info=off "
     "codec_priority_list=g722,pcma,pcmu,g729,telephone-event user_hash user_expiry=3600 "
     "user_shared_line=off user_ringer=Ringer1 user_custom user_idle_text user_alert_info "
     "user_descr_contact=on user_failover_identity=none user_full_sdp_answer=on "
     "user_subscription_expiry=3600 user_server_type=default user_idle_number user_presence_host "
     "user_presence_subscription=off user_xml_screen_url user_dp_str user_dp_exp user_stream "
     "user_remove_all_bindings=off user_proxy_require user_q_value user_event_list_subscription "
     "user_event_list_uri user_publish_uri user_publish_state=off user_send_local_name=off "
     "user_sipusername_as_line=off user_moh user_auto_connect=off user_symmetrical_rtp=off "
     "user_ice=off user_stun stun_interval user_media_transport_offer=udp user_conference_uri "
     "keepalive_interval=20 record_missed_calls=on record_dialed_calls=on "
     "record_received_calls=on codec_size=20 user_dynamic_payload=on user_uaid=off "
     "user_mwi_subscription=on user_voicemail_uri user_auth_tag=off user_long_expiry "
     "user_sip_info=off user_overlap_dialing=off user_forward_mode user_forward_target "
     "user_forward_timeout user_dnd=off user_call_waiting=on user_pickup_prefix"},
    {"SIP", "phone-settings", D | C, 0, 0,
     "mac_info_in_sip_register=off sip_port=0 sip_transport tls_port=5061 network_id_port "
     "rtp_port_start=49152 rtp_port_end=65534 timer_support=on session_timer=3600 refresher=uas "
     "sip_retry_t1=500 sip_max_retry=6 user_phone=on support_rtcp=on rtcp_xr=off "
     "publish_voice_quality=off enum_suffix filter_registrar=on challenge_response=on "
     "challenge_reboot=off challenge_checksync=off dirty_host_ttl=0 dns_srv_naptr=on "
     "naptr_sip_uri=on offer_gruu=on require_prack=off sip_reinvite_lock=on short_form=off "
     "register_http_contact=off reject_msg=486 display_method=display_name from_header_check=off "
     "peer_to_peer_cc=off call_join_xfer=off call_completion=off xfer_target_display=on "
     "transfer_on_hangup=on conf_hangup=off conference_max=3 refer_brackets=off "
     "session_progress_early_media=on strip_plus=off sip_pcap=off dtmf_speed=100 rfc2543_hold=off "
     "outgoing_identity_fallback=on proxy_failover_timer=32 accept_unregistered=off"},
    {"Function keys", "phone-settings", D, 138, 0,
     "fkey=line fkey_label fkey_short_label fkey_icon fkey_longpress fkey_context=active "
     "fkey_lock=off"},
    {"Keys", "phone-settings", D, 0, 0,
     "dkey_directory=keyevent_F_DIRECTORY_SEARCH dkey_dnd=keyevent_F_DND "
     "dkey_retrieve=keyevent_F_RETRIEVE dkey_help=keyevent_F_HELP "
     "dkey_snom=keyevent_F_SETTINGS dkey_hold=keyevent_F_R dkey_transfer=keyevent_F_TRANSFER "
     "dkey_redial=keyevent_F_REDIAL dkey_menu=keyevent_F_SETTINGS dkey_touch=keyevent_F_NONE "
     "dkey_conf=keyevent_F_CONFERENCE dkey_rec=keyevent_F_REC dkey_mute=keyevent_F_MUTE "
     "dkey_speaker=keyevent_F_SPEAKER dkey_headset=keyevent_F_HEADSET dkey_cancel dkey_enter "
     "dkey_up dkey_down dkey_left dkey_right dkey_message fkey_sort=off fkey_pages=4 "
     "fkey_label_color fkey_background_color fkey_smart_label=on fkey_auto_page=off "
     "fkey_edit_allowed=on line_keys=4 uxm_layout uxm_brightness=10 uxm_contrast=8"},
    {"Softkeys", "phone-settings", D, 0, 4,
     "idle_softkey_# idle_off_hook_softkey_# calling_softkey_# ringing_softkey_# "
     "connected_softkey_# holding_softkey_# conference_softkey_# dialing_softkey_#"},
    {"Lamps", "phone-settings", D, 0, 0,
     "led_on led_off led_blink_slow led_blink_medium led_blink_fast led_call_indicator_usage "
     "led_message_usage led_missed_calls=on led_mwi=on led_dnd=on led_headset=on led_mute=on "
     "led_brightness=5 led_color_idle led_color_busy=red led_color_ringing=red "
     "led_color_hold=orange led_color_available=green led_color_park=orange led_during_night=off"},
    {"Ringers", "phone-settings", D | C, 0, 10,
     "internal_ringer_text_# internal_ringer_file_# custom_melody_url_# ringer_text_#"},
    {"Ringers", "phone-settings", D | C, 0, 0,
     "ring_sound=Ringer1 alert_internal_ring_sound alert_external_ring_sound "
     "alert_group_ring_sound "
     "alert_info_ringer vip_ringer friends_ringer family_ringer colleagues_ringer work_ringer "
     "ring_after_delay=0 ringer_headset_device=speaker ringing_time=60 ring_in_call=beep "
     "silence_all=off ringer_animation=on ringer_led=on mwi_notification=silent "
     "missed_call_sound=off doorbell_ringer page_tone=on auto_answer_tone=on"},
    {"Tones", "phone-settings", D | C, 0, 0,
     "tone_dial tone_busy tone_ringback tone_congestion tone_call_waiting tone_stutter tone_error "
     "tone_confirm tone_howler tone_recall cw_dialtone=on call_waiting=on callwaiting_sound=on "
     "headset_tone=off holding_reminder=on alert_tone_interval=60 key_tone=off "
     "dialtone_during_hold=off stutter_dialtone_on_mwi=on busy_timeout=30 dtmf_volume=8"},
    {"Volumes", "phone-settings", D | C, 0, 0,
     "vol_handset=8 vol_headset=8 vol_speaker=8 vol_ringer=10 vol_handset_mic=4 vol_headset_mic=4 "
     "vol_speaker_mic=5 vol_alert=8 vol_doorbell=8 vol_boost=off agc_enable=on aec_enable=on "
     "noise_suppression=on vad_enable=off sidetone_handset=3 sidetone_headset=3 equalizer=flat "
     "audio_device_indication=on headset_device=none ehs_mode=off acoustic_shock_protection=on"},
    {"Dialling", "phone-settings", D | C, 0, 0,
     "dialplan_url dialplan_enable=off dialplan_country auto_dial=off number_guessing=off "
     "overlap_dialing=off block_url_dialing=off edit_alpha_mode=123 redial_on_busy=off "
     "redial_interval=30 deny_all_feature=off international_dial_code pbx_access_code "
     "external_number_length hotline_number hotline_delay outbound_prefix number_normalisation=off "
     "plus_replacement=00 callback_prefix speed_dial_enable=on dial_timeout=5 "
     "answer_after_policy=idle"},
    {"Speed dial", "phone-settings", D, 33, 0, "speed speed_label"},
    {"Call features", "phone-settings", D | C, 0, 0,
     "auto_connect_indication=on auto_connect_type=auto_connect_type_handsfree "
     "intercom_enabled=off "
     "intercom_policy=allow multicast_listen=off multicast_mode=off dnd_mode=off dnd_on_code "
     "dnd_off_code redirect_event=none redirect_number redirect_always_on_code "
     "redirect_always_off_code redirect_busy_number redirect_busy_on_code redirect_busy_off_code "
     "redirect_time=20 redirect_time_number redirect_time_on_code redirect_time_off_code "
     "call_pickup_prefix pickup_indication=on park_orbit park_code retrieve_code record_code "
     "hoteling=off agent_login_code agent_logout_code call_center_mode=off xml_notify=on "
     "show_call_duration=on ldap_over_tls=off speaker_dialer=on logon_wizard=off cc_on_busy_code "
     "cc_on_no_reply_code call_screening=off anonymous_call_reject=off hide_own_number=off"},
    {"Multicast", "phone-settings", D | C, 10, 0,
     "mc_address mc_port mc_codec=pcmu mc_priority mc_label mc_emergency=off"},
    {"Action URLs", "phone-settings", D, 0, 0,
     "action_dnd_on_url action_dnd_off_url action_redirection_on_url action_redirection_off_url "
     "action_incoming_url action_outgoing_url action_setup_url action_offhook_url "
     "action_onhook_url action_missed_url action_connected_url action_disconnected_url "
     "action_log_on_url action_log_off_url action_hold_url action_unhold_url "
     "action_transfer_url action_blind_transfer_url action_attended_transfer_url "
     "action_received_attended_transfer_url action_reg_failed_url action_dialed_call_url "
     "action_handset_url action_speaker_url action_headset_url action_line_changed_url "
     "action_keypress_url action_mute_url action_unmute_url action_boot_url"},
    {"Directories", "phone-settings", D | C, 0, 0,
     "ldap_server ldap_port=389 ldap_base ldap_username ldap_password ldap_max_hits=50 "
     "ldap_search_filter ldap_number_filter ldap_name_attributes ldap_number_attributes "
     "ldap_display_name ldap_sort_result=on ldap_predict_text=on ldap_initial_query "
     "ldap_country_code ldap_area_code ldap_tls_port=636 ldap_lookup_on_incoming=on "
     "tbook_url tbook_max=1000 xml_directory_url xml_directory_name contact_source_sip_priority "
     "gui_lookup_name=on directory_sort=last_name exchange_server exchange_user exchange_password "
     "exchange_calendar=off exchange_contacts=off presence_timeout=15 buddy_list_uri "
     "call_list_size=100 call_list_merge=on contact_pictures=off number_matching_digits=7"},
    {"Look", "phone-settings", D | C, 0, 0,
     "custom_bg_image_url backlight=15 backlight_idle=4 backlight_timer=20 contrast=10 "
     "screen_saver=off screen_saver_url screen_saver_timeout=300 theme=dark titlebar_color "
     "text_color background_color highlight_color font_scale=100 idle_clock=digital "
     "idle_logo_url show_ip_on_idle=off show_name_on_idle=on status_msgs_that_are_blocked "
     "display_dst_flag=off gui_animation=on gui_fkeys_on_idle=on scroll_outgoing=on "
     "gui_date_format label_align=left call_screen_fkeys_on_connected=on line_info_layer=on "
     "max_boot_delay=0 boot_logo_url wallpaper_day_url wallpaper_night_url night_mode=off "
     "motion_sensor=on proximity_timeout=60 sleep_mode=on sleep_start sleep_end"},
    {"Minibrowser", "phone-settings", D, 0, 0,
     "xml_idle_url xml_idle_timer=30 xml_push_enable=on xml_session_url xml_http_user "
     "xml_http_pass xml_min_refresh=5 browser_home_url browser_cache=on browser_max_depth=10"},
    {"Theme", "phone-settings", D, 0, 0,
     "theme_titlebar_text_color theme_softkeybar_color theme_softkeybar_text_color "
     "theme_body_color "
     "theme_list_color theme_list_text_color theme_list_selected_color theme_list_border_color "
     "theme_fkey_color theme_fkey_text_color theme_fkey_pressed_color theme_fkey_layout "
     "theme_popup_color theme_popup_text_color theme_input_color theme_input_text_color "
     "theme_cursor_color theme_clock_color theme_date_color theme_line_color theme_call_color "
     "theme_ringing_color theme_hold_color theme_alert_color theme_button_color "
     "theme_button_text_color theme_scrollbar_color theme_icon_set theme_font theme_font_bold"},
    {"Provisioning", "phone-settings", M, 0, 0,
     "language=English web_language=English timezone=GER+1 locale=en_GB provisioning_order "
     "pnp_config=on update_policy=auto_update firmware firmware_status prov_polling_mode=rel "
     "http_user http_pass webserver_admin_name webserver_admin_password tr369_enable=off "
     "tr69_acs_url dhcp=on vlan_id vlan_qos=5 codec_tos=184 signaling_tos=104 date_us_format=off "
     "time_24_format=on trust_all_certs=off tls_min_version=1.2 user_ca_cert_url log_level=5"},
    {"Alarms", "global", M, 0, 8,
     "alarm_profile_#_name alarm_profile_#_type alarm_profile_#_enable alarm_profile_#_target"},
    {"Audio", "global", M, 0, 5, "codec_#_name codec_#_frame_size codec_#_enable"},
    {"Diagnostics", "global", M, 0, 0,
     "diag_dect_log=off diag_rssi_log=off diag_sip_log_server diag_upload_url diag_pcap=off "
     "diag_handset_log=off diag_statistics=on diag_statistics_upload_url diag_core_dump=off "
     "diag_sync_log=off diag_battery_log=off diag_handover_log=off "
     "diag_memory=off diag_cpu=off diag_uptime_report=off"},
    {"Application server", "phone-settings", D, 0, 0,
     "xsi_enable=off xsi_host xsi_port=443 xsi_scheme=https xsi_user xsi_password xsi_path "
     "xsi_directory_enterprise=on xsi_directory_group=on xsi_directory_personal=on xsi_call_log=on "
     "xsi_dnd=on xsi_forwarding=on xsi_anywhere=off xsi_remote_office=off xsi_executive=off "
     "xsi_recording=off xsi_refresh=600 xsi_presence=off xsi_hoteling=off feature_sync=off "
     "feature_key_sync=off as_feature_events=off sca_bridging=off sca_barge_in=off"},
    {"Hotel", "phone-settings", D, 0, 0,
     "hotel_mode=off hotel_room_number hotel_guest_name hotel_wakeup_code hotel_minibar_code "
     "hotel_cleaning_code hotel_language_key=off hotel_welcome_url hotel_checkout_reset=on "
     "hotel_service_key_label hotel_emergency_key hotel_do_not_disturb_lamp=on"},
    {"Door stations", "phone-settings", D, 0, 4,
     "door_#_name door_#_number door_#_open_code door_#_camera_url door_#_ringer"},
    {"Key modules", "phone-settings", D, 0, 4,
     "uxm_#_enable uxm_#_firmware uxm_#_label_mode uxm_#_pages uxm_#_led_brightness"},
    {"Diagnostics", "phone-settings", D, 0, 0,
     "pcap_on_boot=off pcap_max_size=5 pcap_filter sip_trace_lines=500 log_to_file=off "
     "log_upload_url core_dump=off watchdog=on memory_log=off cpu_log=off rtp_statistics=on "
     "echo_test_number loopback_test=off network_test_url self_test_on_boot=off uptime_reboot=0 "
     "nightly_reboot_time reboot_when_idle=on dsp_log_level=0 sip_log_level=3 dns_log_level=0"},
    {"Paging", "phone-settings", C, 0, 3,
     "paging_group_#_name paging_group_#_number paging_group_#_tone"},
    {"Presence", "phone-settings", D, 0, 7,
     "presence_#_name presence_#_icon presence_#_color presence_#_note presence_#_dnd "
     "presence_#_forward presence_#_publish"},
    {"Conference unit", "phone-settings", C, 0, 0,
     "update_policy=auto_update firmware "
     "firmware_status http_user http_pass mic_extension_count=0 daisy_chain=off beam_forming=on "
     "room_name room_size=medium bridge_number bridge_pin one_touch_join=off led_ring=on "
     "usb_speakerphone=on admin_mode=on admin_mode_password provisioning_order pnp_config=on"},
    {"Provisioning", "global", M | S, 0, 0, "setting_server http_client_user http_client_pass"},
    {"Provisioning", "global", M, 0, 0,
     "network_sync_enable=off "
     "ntp_refresh_timer=3600 phonebook_location fp_fwu_sw_version fp_fwu_branch_version "
     "pp_fwu_sw_version auto_dect_register=off ac_code=0000 prov_polling_enabled=off "
     "prov_polling_period=86400 prov_polling_time management_transfer_protocol=https "
     "config_sync_mode=check_sync dhcp_option_66=on dhcp_option_160=off settings_encryption=off "
     "redirect_server=on tftp_server config_file_prefix provisioning_retry=3 boot_check=on"},
    {"Base", "global", M, 0, 0,
     "network_dhcp=on network_ip_addr network_subnet_mask network_gateway network_dns1 "
     "network_dns2 "
     "network_vlan_id network_vlan_priority=5 network_mtu=1500 network_sip_tos=104 "
     "network_rtp_tos=184 network_boot_server ntp_server=ntp.snom.com time_zone=GER+1 "
     "time_dst_enable=on web_username=admin web_password web_https=on web_port=80 country=DE "
     "language=en_GB syslog_server syslog_port=514 syslog_level=3 sip_log=off emergency_numbers "
     "nat_keepalive=90 rtp_port=16384 rtp_port_range=40 local_sip_port=5060 base_name sip_stun=off "
     "stun_server upnp_enable=off lldp_enable=on dect_frequency=EU dect_power=full "
     "repeater_auto=off "
     "eco_mode=off led_mode=normal deployment_mode=single tone_scheme=GER feature_codes=on "
     "call_log_type=local phonebook_server_type=ldap ldap_server ldap_port=389 ldap_base "
     "ldap_bind ldap_password ldap_filter phonebook_reload_time=0 music_on_hold_url"},
    {"SIP servers", "server", M, 10, 0,
     "srv_sip_server_alias srv_sip_transport=udp srv_sip_server srv_sip_registrar srv_sip_proxy "
     "srv_sip_outbound_proxy srv_sip_reg_time=600 srv_sip_session_timer=1800 "
     "srv_sip_codec_priority srv_sip_srtp=off srv_sip_dtmf=rfc2833 srv_sip_keepalive=on "
     "srv_sip_hold_behaviour=rfc3264 srv_sip_nat_adaption=on srv_sip_local_ring_back=on "
     "srv_sip_conference_uri srv_sip_pickup_code srv_sip_moh_uri srv_sip_show_ext=on "
     "srv_sip_remote_tone=on srv_sip_early_media=on srv_sip_use_one_tcp=off srv_sip_xfer_mode"},
    {"Extensions", "extension", M, 1000, 0,
     "subscr_dect_ac_code subscr_dect_ipui subscr_sip_hs_idx subscr_sip_line_name "
     "subscr_sip_ua_data_server_id subscr_sip_display_name subscr_sip_user subscr_sip_auth_name "
     "subscr_sip_auth_pass subscr_sip_mailbox subscr_sip_mailbox_name subscr_bwa_enable=off "
     "subscr_sip_call_waiting=on subscr_fwd_mode=off subscr_fwd_target subscr_fwd_timeout "
     "subscr_hs_alarm_profile subscr_hs_language subscr_hs_ringer subscr_hs_wallpaper_url "
     "subscr_hs_emergency_number subscr_hs_lock=off subscr_hs_shared_call=off subscr_hs_paging=on"},
    {"Multicell", "multicell", M, 0, 0,
     "multicell_enable=off multicell_chain_id=512 multicell_sync_time=60 "
     "multicell_data_sync=multicast "
     "multicell_primary_addr multicell_debug=off multicell_auto_tree=on "
     "multicell_allow_multi_primary=off "
     "multicell_replica_time=15 multicell_rssi_limit multicell_air_sync=on multicell_lan_sync=off "
     "multicell_dect_system multicell_name"},
    {"Handset firmware", "firmware-settings", M, 0, 0,
     "firmware_server=https://dect.snom.com firmware_path fwu_m25_version fwu_m30_version "
     "fwu_m65_version fwu_m70_version fwu_m80_version fwu_m85_version fwu_m90_version "
     "fwu_branch_m30 fwu_branch_m70 fwu_branch_m80 fwu_branch_m90 fwu_repeater_version "
     "fwu_start_time fwu_only_in_charger=on fwu_parallel=4"},
    {"Provisioning", "global", S, 0, 0,
     "update_policy=auto_update firmware "
     "prov_polling_enabled=off prov_polling_period=86400 pnp_config=on dect_frequency=EU "
     "dect_power=full base_pin=0000 handset_count=4 country=DE language=en_GB timezone=GER+1 "
     "ntp_server=ntp.snom.com network_dhcp=on network_vlan_id network_vlan_priority=5 "
     "web_username=admin "
     "web_password web_https=on syslog_server syslog_level=3 tone_scheme=GER emergency_numbers "
     "call_log_size=50 phonebook_url intercom_enable=on eco_mode=off repeater_mode=off"},
    {"Accounts", "extension", S, 6, 0,
     "account_active=on account_name account_user account_password account_auth_name "
     "account_server account_outbound_proxy account_transport=udp account_expiry=3600 "
     "account_codecs account_srtp=off account_mailbox account_handsets account_ringer "
     "account_dnd=off account_forward account_dtmf=rfc2833 account_display_name"},
};

} // namespace

std::span<const SettingBlock> settingBlocks()
{
    return blocks;
}

} // namespace demo
