package wanted

import "pilcrow/internal/lazyregexp"

// NamesChange reports whether a question or a label has a word for a change of a text: "last amended".
func NamesChange(s string) bool { return change().MatchString(s) }

var change = lazyregexp.New(`(?i)(?:^|\PL)(?:(?:last |zuletzt )?(?:chang|modif|amend|revis|updat)|(?:ge)?änder|aktualisier|mise? à jour|révis|actualiz|измен|обнов)|修改|修订|更新`)
