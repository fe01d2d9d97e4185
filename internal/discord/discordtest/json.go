package discordtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// fields is v as an object, or nil.
func fields(v any) object {
	o, _ := v.(object)
	return o
}

// list is v as an array, or nil.
func list(v any) []any {
	l, _ := v.([]any)
	return l
}

// text is v as a string, or "".
func text(v any) string {
	s, _ := v.(string)
	return s
}

// whole is v as a whole number, or 0.
func whole(v any) int {
	switch v := v.(type) {
	case float64:
		return int(v)
	case int:
		return v
	}
	return 0
}

func truth(v any) bool {
	b, _ := v.(bool)
	return b
}

// holds reports whether the array v has the string s.
func holds(v any, s string) bool {
	for _, item := range list(v) {
		if item == s {
			return true
		}
	}
	return false
}

// length counts characters as Discord does: code points of the trimmed text.
func length(s string) int { return utf8.RuneCountInString(strings.TrimSpace(s)) }

func at(path string, key any) string { return fmt.Sprintf("%s/%v", path, key) }

func stringsOf(l []string) []string {
	if l == nil {
		return []string{}
	}
	return l
}

// number is a json.Number of the description, or -1.
func number(v any) int {
	n, ok := v.(json.Number)
	if !ok {
		return -1
	}
	i, err := n.Int64()
	if err != nil {
		return -1
	}
	return int(i)
}
