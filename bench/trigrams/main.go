// Command trigrams counts the groups of three letters of languages, for internal/lang: in a
// directory of texts, one a language, it prints a line for each language and each number of half
// bits with the trigrams that are about so rare: one in 2^(n/2).
//
//	go run ./trigrams DIR > ../internal/lang/trigrams.tsv    # DIR/en.txt, DIR/de.txt, …
package main

import (
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"slices"
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
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		print(strings.TrimSuffix(filepath.Base(file), ".txt"), string(text))
	}
}

func print(language, text string) {
	counts, total := make(map[string]int), 0
	for gram := range lang.Trigrams(text) {
		counts[gram]++
		total++
	}
	grams := make([]string, 0, len(counts))
	for gram := range counts {
		grams = append(grams, gram)
	}
	slices.SortFunc(grams, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return strings.Compare(a, b)
	})
	groups := make(map[int][]string)
	last := 0
	for _, gram := range grams[:min(len(grams), most)] {
		last = int(math.Round(-2 * math.Log2(float64(counts[gram])/float64(total))))
		groups[last] = append(groups[last], strings.ReplaceAll(gram, " ", "_"))
	}
	for n := range last + 1 {
		if len(groups[n]) > 0 {
			fmt.Printf("%s\t%d\t%s\n", language, n, strings.Join(groups[n], " "))
		}
	}
}
