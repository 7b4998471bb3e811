#pragma once
// Words that tell where a sentence begins or goes on.
#include <string_view>

namespace crosscheck {

/// Words that open a sentence far more often than they are part of a name, with a capital: after "U.S." or "Inc." they tell a new one.
bool is_starter(std::string_view word);
/// Words in small letters that begin a clause and no more than that.
bool is_subject_pronoun(std::string_view word);
/// After a closed quotation: `"Why?" Smith asked` goes on.
bool introduces_speech(std::string_view word);

}  // namespace crosscheck
