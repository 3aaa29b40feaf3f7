# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DSOURCE=dir -DTARGET=dir -P install.cmake: the packages of the lock file, into the build
# tree. Does nothing when they are there already; fails when they cannot be had.
set(files package.json package-lock.json server.js)
set(stamp "${TARGET}/installed.lock")
file(MAKE_DIRECTORY "${TARGET}")
foreach(name IN LISTS files)
  file(COPY "${SOURCE}/${name}" DESTINATION "${TARGET}")
endforeach()

file(SHA256 "${SOURCE}/package-lock.json" wanted)
if(EXISTS "${stamp}" AND EXISTS "${TARGET}/node_modules/hawk/package.json")
  file(READ "${stamp}" present)
  if(present STREQUAL wanted)
    return()
  endif()
endif()

foreach(program node npm)
  find_program(${program}_path ${program})
  if(NOT ${program}_path)
    message(FATAL_ERROR "${program} was not found: install the packages nodejs and npm")
  endif()
endforeach()
execute_process(
  COMMAND "${npm_path}" ci --no-audit --no-fund --ignore-scripts
  WORKING_DIRECTORY "${TARGET}" RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "npm could not fetch the package hawk; these tests need the network once")
endif()
file(WRITE "${stamp}" "${wanted}")
