// Bleve is the least that searches lines of text with Bleve: bleve QUERY < FILE.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/index/scorch"
)

func main() {
	mapping := bleve.NewIndexMapping()
	mapping.DefaultAnalyzer, mapping.ScoringModel = en.AnalyzerName, "bm25"
	index, err := bleve.NewUsing("", mapping, scorch.Name, scorch.Name, nil)
	if err != nil {
		log.Fatal(err)
	}
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		if err := index.Index(lines.Text(), lines.Text()); err != nil {
			log.Fatal(err)
		}
	}
	found, err := index.Search(bleve.NewSearchRequest(bleve.NewMatchQuery(os.Args[1])))
	if err != nil {
		log.Fatal(err)
	}
	for _, hit := range found.Hits {
		fmt.Println(hit.ID)
	}
}
