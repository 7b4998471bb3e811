#include "checker/language/sentence_words.hpp"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 76> starters = {
    "A",     "About",  "According", "After", "Again",  "All",   "Also",  "Although", "An",    "And",   "Another", "Any",  "As",
    "At",    "Because", "Before", "Both",   "But",    "By",    "Despite", "During", "Each",  "Even",  "For",  "From", "Further",
    "He",    "Her",    "Here",   "His",     "How",    "However", "I",   "If",    "In",    "Instead", "It",   "Its",  "Last",
    "Later", "Many",   "Meanwhile", "More",  "Most",  "My",    "No",    "Not",   "Now",   "On",    "One",  "Only", "Or",
    "Other", "Our",    "She",    "Since",   "So",     "Some",  "Still", "That",  "The",   "Their", "Then", "There", "These",
    "They",  "This",   "Those",  "Though",  "To",     "Under", "We",    "What",  "When",  "While", "You"};

constexpr std::array<std::string_view, 16> saying = {"said",  "says",  "asked",   "asks",    "told",  "added", "wrote", "writes",
                                                     "cried", "shouted", "replied", "quipped", "wondered", "exclaimed", "joked", "recalled"};

}  // namespace

bool is_starter(std::string_view word) { return std::find(starters.begin(), starters.end(), word) != starters.end(); }

bool is_subject_pronoun(std::string_view word) {
  constexpr std::array<std::string_view, 12> pronouns = {"he", "i", "im", "it", "its", "she", "there", "they", "this", "we", "what", "you"};
  return std::find(pronouns.begin(), pronouns.end(), word) != pronouns.end();
}

bool introduces_speech(std::string_view word) { return std::find(saying.begin(), saying.end(), word) != saying.end(); }

}  // namespace crosscheck
