# What `cmake --install` puts where: the program, its data, the library with headers and its CMake package.
include(GNUInstallDirs)
foreach(layer rules reports checker)
  set_target_properties(crosscheck_${layer} PROPERTIES EXPORT_NAME ${layer})
  target_include_directories(crosscheck_${layer} INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/crosscheck>)
endforeach()
target_compile_features(crosscheck_rules INTERFACE cxx_std_20)
install(TARGETS crosscheck RUNTIME)
install(TARGETS crosscheck_rules crosscheck_reports crosscheck_checker crosscheck_options EXPORT crosscheck-targets)
install(DIRECTORY rules reports checker DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/crosscheck FILES_MATCHING PATTERN "*.hpp")
install(EXPORT crosscheck-targets NAMESPACE crosscheck:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/crosscheck)
configure_file(checker/crosscheck-config.cmake.in ${CMAKE_BINARY_DIR}/crosscheck-config.cmake @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/crosscheck-config.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/crosscheck)
install(DIRECTORY rules/packs checker/language/models checker/language/lexicon DESTINATION ${CMAKE_INSTALL_DATADIR}/crosscheck
        PATTERN "*.hpp" EXCLUDE PATTERN "*.cpp" EXCLUDE)
install(DIRECTORY ${WORDNET_DATA}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/crosscheck/wordnet)
