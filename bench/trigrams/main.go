// Command trigrams counts the groups of three letters of languages, for internal/lang: in a
// directory of texts, one a language, it prints a line for each trigram, with a column for each
// language that says how rare it is there: one in 2^(n/2).
//
//	go run ./trigrams DIR > ../internal/lang/trigrams.tsv    # DIR/en.txt, DIR/de.txt, …
package main

import (
	"cmp"
	"fmt"
	"log"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/lang"
)

// most is how many trigrams of a language are kept.
const most = 1500

func main() {
	files, err := filepath.Glob(filepath.Join(os.Args[1], "*.txt"))
	if err != nil || len(files) == 0 {
		log.Fatalf("trigrams: no texts in %s: %v", os.Args[1], err)
	}
	table, languages := make(map[string][]string), make([]string, len(files))
	for i, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		languages[i] = strings.TrimSuffix(filepath.Base(file), ".txt")
		for gram, halves := range rarities(string(text)) {
			if table[gram] == nil {
				table[gram] = make([]string, len(files))
			}
			table[gram][i] = strconv.Itoa(halves)
		}
	}
	fmt.Println("gram\t" + strings.Join(languages, "\t"))
	for _, gram := range slices.Sorted(maps.Keys(table)) {
		fmt.Println(strings.TrimRight(gram+"\t"+strings.Join(table[gram], "\t"), "\t"))
	}
}

// rarities returns the most frequent trigrams of a text, and how rare each is in half bits.
func rarities(text string) map[string]int {
	counts, total := make(map[string]int), 0
	for gram := range lang.Trigrams(text) {
		counts[strings.ReplaceAll(gram, " ", "_")]++
		total++
	}
	grams := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], strings.Compare(a, b))
	})
	rare := make(map[string]int)
	for _, gram := range grams[:min(len(grams), most)] {
		rare[gram] = int(math.Round(-2 * math.Log2(float64(counts[gram])/float64(total))))
	}
	return rare
}
