#pragma once
#include <string>

namespace fluoro::base {

/// One spelling for the British and the American one of medical and common words, in small letters: tumour
/// and tumor, oesophagus and esophagus, haematology and hematology, anaesthetise and anesthetize, fibre and
/// fiber, labelled and labeled, sulphate and sulfate, leucocyte and leukocyte ... `letters` are words in
/// small letters run together (so that "gastro-oesophageal" is one word in all its writings); a capital is a
/// letter that stood alone, as in "vitamin A", and joins no other. The result is for comparing, not for
/// showing: it may be no word at all, but two different words seldom share it, and never short ones (canoe
/// and cane).
[[nodiscard]] std::string one_spelling(const std::string& letters);

}  // namespace fluoro::base
