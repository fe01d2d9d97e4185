// Command lists puts word lists into internal/lang/lexicon.tsv, in place of what a model says of these words:
//
//	go run ./lexicon/lists lexicon/words/*.txt < ../internal/lang/lexicon.tsv > lexicon.tsv
//
// A line of a list is a word of one language, a colon, and English words for it, plain ones first. Of languages that
// spell a word alike, each adds its own.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lang"
)

// mostEnglish is how many English words there are for one, at most.
const mostEnglish = 4

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "lists:", err)
		os.Exit(1)
	}
}

func run(lists []string, lexicon io.Reader, out io.Writer) error {
	old, err := read(lexicon, "\t", func(s string) (string, bool) { return s, true })
	if err != nil {
		return err
	}
	all := make(entries)
	for _, name := range lists {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		of, err := read(f, ":", func(s string) (string, bool) { _, ok := fold(s); return strings.ToLower(s), ok })
		if err := errors.Join(err, f.Close()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		all.addList(of)
	}
	for word, english := range old {
		if all[word] == nil {
			all[word] = english
		}
	}
	for _, word := range slices.Sorted(maps.Keys(all)) {
		if _, err := fmt.Fprintln(out, word+"\t"+strings.Join(all[word], " ")); err != nil {
			return err
		}
	}
	return nil
}

// entries are the English words for words as the scanner folds them, or as they are spelt.
type entries map[string][]string

func (e entries) add(word string, english []string) {
	for _, w := range english {
		if len(e[word]) < mostEnglish && !slices.Contains(e[word], w) {
			e[word] = append(e[word], w)
		}
	}
}

// addList adds the words of a list, by their spelling, as the scanner folds them. Of two that are folded alike, "schon" and
// "schön", each is found as it is spelt; what is spelt with no accent, or with none that the list knows, is the one without.
func (e entries) addList(list entries) {
	alike := make(map[string][]string)
	for _, word := range slices.Sorted(maps.Keys(list)) {
		folded, _ := fold(word)
		alike[folded] = append(alike[folded], word)
	}
	for folded, words := range alike {
		if len(words) == 1 {
			e.add(folded, list[words[0]])
			continue
		}
		for _, word := range words {
			isDense := lang.IsDense(word) // and written in old or new characters, which say the same
			if word != folded && !isDense {
				e.add(word, list[word])
			}
			if word == folded || list[folded] == nil || isDense {
				e.add(folded, list[word])
			}
		}
	}
}

// read reads lines of a word, a mark and English words. Words that are none by themselves are passed over.
func read(lines io.Reader, mark string, folded func(string) (string, bool)) (entries, error) {
	all := make(entries)
	scanner := bufio.NewScanner(lines)
	for n := 1; scanner.Scan(); n++ {
		word, english, ok := strings.Cut(scanner.Text(), mark)
		if !ok {
			return nil, fmt.Errorf("line %d has no %q: %q", n, mark, scanner.Text())
		}
		if word, ok := folded(strings.TrimSpace(word)); ok {
			all.add(word, strings.Fields(strings.ToLower(english)))
		}
	}
	return all, scanner.Err()
}

// fold returns a word as the lexicon has it, false if it is several, or a run of characters that is not a pair.
func fold(word string) (string, bool) {
	var sc lang.Scanner
	sc.Reset(word)
	if !sc.Next() {
		return "", false
	}
	folded := string(sc.Word.Folded)
	if sc.Word.Script == lang.Syllabic && utf8.RuneCountInString(folded) != 2 {
		return "", false
	}
	return folded, folded != "" && !sc.Next()
}
