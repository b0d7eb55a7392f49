#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "exam/marking.hpp"
#include "exam/read_number.hpp"

using namespace fluoro::exam;

namespace {

/// The value of the last way to read it; NaN when there is none, or when it has a unit.
double bare(const std::string& typed) {
  const auto readings = read_number(typed);
  if (readings.empty() || !readings.back().unit.empty()) return std::numeric_limits<double>::quiet_NaN();
  return readings.back().value;
}

NumberFault fault(const Number& number, const std::string& typed) {
  return judge_number(number, typed).fault;
}

}  // namespace

TEST_SUITE("a number as people type it") {
  TEST_CASE("is read") {
    const std::vector<std::pair<std::string, double>> rows{{"5", 5},
                                                           {" 5 ", 5},
                                                           {"+5", 5},
                                                           {"-5", -5},
                                                           {"−5", -5},
                                                           {"–5", -5},
                                                           {"- 5", -5},
                                                           {"5.", 5},
                                                           {"5,", 5},
                                                           {".5", 0.5},
                                                           {",5", 0.5},
                                                           {"-.5", -0.5},
                                                           {"2.5", 2.5},
                                                           {"2,5", 2.5},
                                                           {"1,234", 1.234},
                                                           {"1.234", 1.234},
                                                           {"0,500", 0.5},
                                                           {"1 234", 1234},
                                                           {"1\u2009234", 1234},
                                                           {"1\u202F234\u00A0567", 1234567},
                                                           {"1'234", 1234},
                                                           {"1’234’567.8", 1234567.8},
                                                           {"1,234,567", 1234567},
                                                           {"1.234.567", 1234567},
                                                           {"1,234.5", 1234.5},
                                                           {"1.234,5", 1234.5},
                                                           {"12 345,67", 12345.67},
                                                           {"1e3", 1000},
                                                           {"1E-3", 0.001},
                                                           {"2.5e+3", 2500},
                                                           {"2,5 x 10^3", 2500},
                                                           {"2.5×10³", 2500},
                                                           {"2.5 × 10⁻³", 0.0025},
                                                           {"2.5·10^-3", 0.0025},
                                                           {"2.5*10^3", 2500},
                                                           {"2.5 X 10^+3", 2500},
                                                           {"10^3", 1000},
                                                           {"10³", 1000},
                                                           {"10⁻²", 0.01},
                                                           {"-10^2", -100},
                                                           {"1/3", 1.0 / 3},
                                                           {"1 / 4", 0.25},
                                                           {"-1/2", -0.5},
                                                           {"1⁄2", 0.5},
                                                           {"1,5/3", 0.5},
                                                           {"1 1/2", 1.5},
                                                           {"-2 1/4", -2.25},
                                                           {"５", 5},
                                                           {"٣", 3},
                                                           {"007", 7},
                                                           {"1e-308", 1e-308}};
    for (const auto& row : rows) {
      const auto& typed = row.first;
      const auto& expected = row.second;
      CAPTURE(std::string(typed));
      CHECK(bare(typed) == doctest::Approx(expected).epsilon(1e-12));
    }
  }

  TEST_CASE("is none") {
    for (const char* typed :
         {"",       " ",         "five",   "-",        ".",           ",",
          "+",      "--5",       "5 or 6", "5 - 6",    "5-6",         "5–6",
          "1 2",    "12 34",     "1.2.3",  "1,23,456", "1,234.567.8", "1.234 567",
          "1'23",   "1 234'567", "1/0",    "1e999",    "about 5",     "~5 mm",
          "5 mm 6", "= 5",       "5 = 5",  "1/2/3",    "\xff",        "1e99999999999999999999",
          "a 5 b"}) {
      CAPTURE(std::string(typed));
      CHECK(fault({5, 1e300, "", {}}, typed) == NumberFault::unreadable);
    }
  }

  TEST_CASE("comes with a unit before or behind it") {
    const Number width{8, 0, "mm", {{"cm", 10}, {"µm", 0.001}, {"Fr", 1.0 / 3}}};
    for (const char* typed : {"8 mm", "8mm", "mm 8", "8 mm.", "8-mm", "8 m m", "0.8 cm", "8000 µm", "8000 μm",
                              "8000um", "24 Fr", "Fr 24", "24-Fr", "8.0e0 mm", "80/10 mm"}) {
      CAPTURE(std::string(typed));
      CHECK(fault(width, typed) == NumberFault::none);
    }
    for (const char* typed : {"8 MM", "8 Mm", "8 meters", "8 m", "8 %", "8 mm2", "8 m/m", "8 x"}) {
      CAPTURE(std::string(typed));
      CHECK(fault(width, typed) == NumberFault::unit_unknown);
    }
  }

  TEST_CASE("has units of any kind") {
    CHECK(fault({5, 0, "%", {}}, "5%") == NumberFault::none);
    CHECK(fault({5, 0, "%", {}}, "5") == NumberFault::unit_missing);
    CHECK(fault({37, 0, "°C", {}}, "37 ºC") == NumberFault::none);
    CHECK(fault({30, 0, "°", {}}, "30°") == NumberFault::none);
    CHECK(fault({2, 0, "m²", {}}, "2 m^2") == NumberFault::none);
    CHECK(fault({2, 0, "m2", {}}, "2m²") == NumberFault::none);
    CHECK(fault({2, 0, "s⁻¹", {}}, "2 s^-1") == NumberFault::none);
    CHECK(fault({5, 0, "mg/kg", {}}, "5 mg / kg") == NumberFault::none);
    CHECK(fault({5, 0, "/min", {}}, "5/min") == NumberFault::none);
    CHECK(fault({5, 0, "kΩ", {}}, "5 k\u2126") == NumberFault::none);
    CHECK(fault({3, 0, "N·m", {}}, "3 N*m") == NumberFault::none);
    CHECK(fault({40, 0, "x", {}}, "40x") == NumberFault::none);
    CHECK(fault({5, 0, "eV", {}}, "5eV") == NumberFault::none);
    CHECK(fault({150, 0, "× 10⁹/L", {}}, "150 x 10^9/L") == NumberFault::none);
    CHECK(fault({150, 0, "10^9/L", {}}, "150 × 10⁹/L") == NumberFault::none);
    CHECK(fault({150, 0, "10^9/L", {{"/L", 1e-9}}}, "1.5e11 /L") == NumberFault::none);
    CHECK(fault({5000, 0, "/L", {}}, "5 x 10^3 /L") == NumberFault::none);
  }
}

TEST_SUITE("a number is judged") {
  TEST_CASE("within its tolerance, edges included") {
    const Number number{10, 0.2, "", {}};
    for (const char* typed : {"10", "10.2", "9.8", "9,8", "10.19999"})
      CHECK(fault(number, typed) == NumberFault::none);
    for (const char* typed : {"10.21", "9.79", "-10", "0", "1e1000000"})
      CHECK(fault(number, typed) != NumberFault::none);
    CHECK(fault({0.1 * 3, 0, "", {}}, "0.3") == NumberFault::none);
    CHECK(fault({1.0 / 3, 0, "", {}}, "1/3") == NumberFault::none);
    CHECK(fault({1.0 / 3, 0, "", {}}, "0.333") == NumberFault::value_wrong);
    CHECK(fault({0, 0, "", {}}, "-0") == NumberFault::none);
    CHECK(fault({0, 0, "", {}}, "0.0000001") == NumberFault::value_wrong);
  }

  TEST_CASE("with what is wrong, and the value that it has") {
    const Number number{8, 0.1, "mm", {{"cm", 10}}};
    const auto value = [&](const char* typed) { return judge_number(number, typed).value; };
    CHECK(fault(number, "8 cm") == NumberFault::unit_wrong);
    CHECK(value("8 cm") == 80);
    CHECK(fault(number, "9 cm") == NumberFault::value_wrong);
    CHECK(fault(number, "9 mm") == NumberFault::value_wrong);
    CHECK(value("9 mm") == 9);
    CHECK(fault(number, "8") == NumberFault::unit_missing);
    CHECK(value("8") == 8);
    CHECK(fault(number, "8 kg") == NumberFault::unit_unknown);
    CHECK_FALSE(value("8 kg"));
    CHECK(fault(number, "eight mm") == NumberFault::unreadable);
    CHECK_FALSE(value("eight mm"));
    CHECK(value("0.8 cm") == doctest::Approx(8));
    CHECK(fault({5, 0, "", {}}, "5 mm") == NumberFault::unit_unknown);
  }
}
