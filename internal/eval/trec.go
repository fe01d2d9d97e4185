package eval

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// WriteRun writes rankings as a TREC run file, which trec_eval reads:
//
//	qid Q0 docid rank score tag
//
// with ranks from 1 and scores that never rise. trec_eval sorts by score, so a
// ranking whose scores do rise is an error, as are names with white space; it
// sorts equal scores by docid, so its figures can differ where scores are tied.
func WriteRun(w io.Writer, tag string, rankings []Ranking) error {
	out := bufio.NewWriter(w)
	for _, ranking := range rankings {
		for i, found := range ranking.Found {
			for _, name := range []string{ranking.Question, found.ID, tag} {
				if fields := strings.Fields(name); len(fields) != 1 || fields[0] != name {
					return fmt.Errorf("eval: the name %q does not fit a run file: it needs to be one word", name)
				}
			}
			if i > 0 && !(found.Score <= ranking.Found[i-1].Score) {
				return fmt.Errorf("eval: question %s: the score rises at rank %d, from %v to %v",
					ranking.Question, i+1, ranking.Found[i-1].Score, found.Score)
			}
			fmt.Fprintf(out, "%s Q0 %s %d %s %s\n", ranking.Question, found.ID, i+1,
				strconv.FormatFloat(found.Score, 'f', -1, 64), tag)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("eval: write the run: %w", err)
	}
	return nil
}
