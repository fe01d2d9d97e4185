package eval

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"pilcrow/internal/text"
)

// ReadBEIR reads a folder in the format of BEIR (Thakur et al., "BEIR: A
// Heterogeneous Benchmark for Zero-shot Evaluation of Information Retrieval
// Models", 2021; https://github.com/beir-cellar/beir/wiki/Load-your-custom-dataset):
//
//	corpus.jsonl     {"_id", "title", "text", "metadata": {"group"}}
//	queries.jsonl    {"_id", "text", "metadata": {"group", "answerable",
//	                  "answers", "history", "rewrite"}}
//	qrels/test.tsv   query-id, corpus-id, score; or the four columns of TREC,
//	                 query-id, iteration, corpus-id, score
//
// Every document becomes one paragraph: Document is its _id, Number 1, Heading
// its title. Documents without text are left out and counted. All metadata is
// optional, and unknown keys are ignored; history alternates question and
// answer, oldest first. A score above 0 makes a document relevant.
//
// A question is answerable if it has a relevant document and metadata does not
// deny it. One that has none counts as unanswerable only if metadata says so;
// otherwise nobody judged it (BEIR's queries.jsonl holds the questions of all
// splits), and it is left out and counted.
//
// Errors name file and line.
func ReadBEIR(dir string) (*Set, error) {
	return readBEIR(os.DirFS(dir), dir)
}

func readBEIR(files fs.FS, dir string) (*Set, error) {
	set := &Set{Name: filepath.Base(dir), whole: true}
	known := make(map[string]bool) // documents, also the empty ones
	grades := make(grades)

	steps := []struct {
		path string
		read func(r io.Reader, name string) error
	}{
		{"corpus.jsonl", func(r io.Reader, name string) error { return set.readCorpus(r, name, known) }},
		{"qrels/test.tsv", func(r io.Reader, name string) error { return eachLine(r, name, grades.add) }},
		{"queries.jsonl", func(r io.Reader, name string) error { return set.readQueries(r, name, grades) }},
	}
	for _, step := range steps {
		if err := readFile(files, dir, step.path, step.read); err != nil {
			return nil, fmt.Errorf("eval: %w", err)
		}
	}
	return set, nil
}

func readFile(files fs.FS, dir, path string, read func(io.Reader, string) error) error {
	file, err := files.Open(path)
	if err != nil {
		return fmt.Errorf("a BEIR folder holds corpus.jsonl, queries.jsonl and qrels/test.tsv: %s: %w", dir, err)
	}
	defer file.Close()
	return read(file, filepath.Join(dir, path))
}

type beirDocument struct {
	ID       id `json:"_id"`
	Title    string
	Text     string
	Metadata struct{ Group id }
}

func (s *Set) readCorpus(r io.Reader, name string, known map[string]bool) error {
	place := make(map[string]int) // of a group in s.Groups
	return eachObject(r, name, func(d beirDocument) error {
		slug, group := string(d.ID), string(d.Metadata.Group)
		if slug == "" {
			return errors.New("the document has no _id")
		}
		if known[slug] {
			return fmt.Errorf("there is an earlier document with _id %q", slug)
		}
		known[slug] = true
		if strings.TrimSpace(d.Text) == "" {
			s.Empty++
			return nil
		}
		at, ok := place[group]
		if !ok {
			at = len(s.Groups)
			place[group] = at
			s.Groups = append(s.Groups, Group{Name: group})
		}
		s.Groups[at].Paragraphs = append(s.Groups[at].Paragraphs, text.Paragraph{
			Document: slug, Number: 1, Heading: d.Title, Text: d.Text, End: len(d.Text),
		})
		return nil
	})
}

type beirQuery struct {
	ID       id `json:"_id"`
	Text     string
	Metadata struct {
		Group      id
		Answerable *bool
		Answers    []string
		History    []string
		Rewrite    string
	}
}

func (s *Set) readQueries(r io.Reader, name string, grades grades) error {
	known := make(map[string]bool)
	err := eachObject(r, name, func(q beirQuery) error {
		slug := string(q.ID)
		if slug == "" {
			return errors.New("the question has no _id")
		}
		if known[slug] {
			return fmt.Errorf("there is an earlier question with _id %q", slug)
		}
		known[slug] = true

		relevant, answerable := grades[slug], q.Metadata.Answerable
		if denied := answerable != nil && !*answerable; denied {
			relevant = nil
		} else if len(relevant) == 0 {
			s.Unjudged++
			return nil
		}
		s.Questions = append(s.Questions, Question{
			ID: slug, Text: q.Text, Group: string(q.Metadata.Group),
			Answerable: len(relevant) > 0, Answers: q.Metadata.Answers,
			History: turns(q.Metadata.History), Rewrite: q.Metadata.Rewrite, Relevant: relevant,
		})
		return nil
	})
	if err != nil {
		return err
	}
	for _, query := range slices.Sorted(maps.Keys(grades)) {
		if !known[query] {
			return fmt.Errorf("%s: the question %q of qrels/test.tsv is missing", name, query)
		}
	}
	return nil
}

// grades maps a question to the documents that are relevant to it.
type grades map[string]map[string]int

// add reads a line of a qrels file. As in BEIR's loader, the last of two lines
// about the same pair counts.
func (g grades) add(line []byte) error {
	fields := strings.Fields(string(line))
	if len(fields) == 4 { // TREC: the second column is the iteration, always ignored
		fields = append(fields[:1], fields[2:]...)
	}
	if len(fields) != 3 {
		return fmt.Errorf("%d columns instead of query-id, corpus-id, score", len(fields))
	}
	if fields[0] == "query-id" {
		return nil
	}
	grade, err := strconv.Atoi(fields[2])
	if err != nil {
		return fmt.Errorf("the score %q is not a whole number", fields[2])
	}
	if grade <= 0 {
		delete(g[fields[0]], fields[1])
		return nil
	}
	if g[fields[0]] == nil {
		g[fields[0]] = make(map[string]int)
	}
	g[fields[0]][fields[1]] = grade
	return nil
}
