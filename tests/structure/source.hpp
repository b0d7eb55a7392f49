#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

/// C++ sources, taken apart as far as the checks need.
namespace fluoro::test {

struct Source {
  std::string path;  ///< from the project's folder: "engine/base/text.cpp"
  std::string text;
};

struct Line {
  int number = 0;
  std::string text;
};

/// The lines of a source, comments cut off.
inline std::vector<Line> code_lines(const Source& source) {
  std::vector<Line> lines;
  std::istringstream text(source.text);
  bool in_comment = false;
  for (Line line{1, ""}; std::getline(text, line.text); ++line.number) {
    std::string code;
    for (std::size_t i = 0; i < line.text.size(); ++i) {
      const std::string_view here = std::string_view(line.text).substr(i, 2);
      if (in_comment) {
        in_comment = here != "*/";
        i += in_comment ? 0 : 1;
      } else if (here == "//") {
        break;
      } else if (here == "/*") {
        in_comment = true;
        ++i;
      } else {
        code += line.text[i];
      }
    }
    lines.push_back({line.number, code});
  }
  return lines;
}

/// "base" for "engine/base/text.cpp" and "base/text.hpp" after its first folder; empty when there is none.
inline std::string folder_of(const std::string& path) {
  const std::size_t slash = path.find('/');
  return slash == std::string::npos ? "" : path.substr(0, slash);
}
inline std::string room_of(const Source& source) {
  constexpr std::string_view kEngine = "engine/";
  return source.path.starts_with(kEngine) ? folder_of(source.path.substr(kEngine.size())) : "";
}

struct Include {
  int line = 0;
  std::string header;
  bool quoted = false;
};

inline std::vector<Include> includes_of(const Source& source) {
  std::vector<Include> list;
  for (const Line& line : code_lines(source)) {
    std::istringstream words(line.text);
    std::string hash, rest;
    words >> hash;
    if (hash == "#") words >> rest, hash += rest;
    if (!hash.starts_with("#include")) continue;
    std::string header = hash.substr(std::string_view("#include").size());
    if (header.empty()) words >> header;
    const bool quoted = header.starts_with('"');
    if (quoted || header.starts_with('<')) header = header.substr(1, header.find_first_of("\">", 1) - 1);
    list.push_back({line.number, header, quoted});
  }
  return list;
}

inline std::size_t line_count(const Source& source) {
  const auto ends = static_cast<std::size_t>(std::ranges::count(source.text, '\n'));
  return ends + (source.text.empty() || source.text.ends_with('\n') ? 0 : 1);
}

/// Every .cpp and .hpp file in a folder of the project and below it, in the order of their paths.
inline std::vector<Source> sources_under(const std::string& folder) {
  namespace fs = std::filesystem;
  const fs::path root = FLUORO_ROOT;
  std::vector<Source> sources;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
    const std::string ending = entry.path().extension().string();
    if (!entry.is_regular_file() || (ending != ".cpp" && ending != ".hpp")) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    sources.push_back({fs::relative(entry.path(), root).generic_string(),
                       std::string(std::istreambuf_iterator<char>(file), {})});
  }
  std::ranges::sort(sources, {}, &Source::path);
  return sources;
}

}  // namespace fluoro::test
