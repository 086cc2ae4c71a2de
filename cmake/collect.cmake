# Writes the table of what a folder holds: each file <name>.cpp in it defines one object <name><suffix>.
function(recount_collect folder suffix type header function output)
  file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cpp)
  list(SORT files)
  set(declared "")
  set(listed "")
  foreach(file IN LISTS files)
    get_filename_component(stem ${file} NAME_WE)
    string(APPEND declared "extern ${type} const ${stem}${suffix};\n")
    string(APPEND listed "    &${stem}${suffix},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT
"// Made by cmake/collect.cmake from the files of ${folder}.
#include \"${header}\"

namespace recount {

${declared}
std::span<${type} const* const> ${function}() {
  static ${type} const* const table[]{
${listed}  };
  return table;
}

} // namespace recount
")
endfunction()
