// Learn fits the weights of the search's features to question sets, and prints them
// beside those in use. For each set, those that were learned on the other sets are
// measured; sets whose names begin alike up to a hyphen are held out together. They come
// into use when they are written into internal/retrieval (weights.go, chance.go). The
// chance is fitted to the weights in use.
//
//	cd bench && go run ./learn --beir DIR --within DIR
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"text/tabwriter"

	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

func main() {
	var whole, within []string
	list := func(to *[]string) func(string) error {
		return func(dir string) error {
			*to = append(*to, dir)
			return nil
		}
	}
	flag.Func("beir", "question `folder` in BEIR format, searched as a whole; may be repeated", list(&whole))
	flag.Func("within", "question `folder` in BEIR format, each question searched in its own group; may be repeated", list(&within))
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := learn(ctx, os.Stdout, whole, within); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

func learn(ctx context.Context, w io.Writer, whole, within []string) error {
	var sets []*eval.Set
	var inGroups []bool
	for i, dir := range append(whole[:len(whole):len(whole)], within...) {
		set, err := eval.ReadBEIR(dir)
		if err != nil {
			return err
		}
		grouped := i >= len(whole)
		if grouped {
			set.Name += " within"
		}
		sets, inGroups = append(sets, set), append(inGroups, grouped)
	}
	if len(sets) == 0 {
		return errors.New("nothing to learn from: name a folder with --beir or --within")
	}
	learned, err := Learning{}.Run(ctx, sets, inGroups, explainer)
	if err != nil {
		return err
	}
	if err := writeLearned(w, learned); err != nil || len(within) == 0 {
		return err
	}
	chance, err := FitChance(ctx, sets[len(whole):], explainer)
	if err != nil {
		return err
	}
	return writeChance(w, chance)
}

func explainer(p []text.Paragraph) Explainer { return retrieval.NewIndex(p) }

func writeChance(out io.Writer, c Chance) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\t\t\t\nlog-odds of the chance\tin use\tlearned\t")
	for i, name := range c.Names {
		fmt.Fprintf(w, "%s\t%.2f\t%.2f\t\n", name, c.Before[i], c.After[i])
	}
	fmt.Fprintf(w, "\t\t\t\n95 %% of the questions about the text reach\t\t%.3f\t\n", c.Gate)
	fmt.Fprintln(w, "\t\t\t\nof questions of other groups pass\tabout the text\tabout another\t")
	for _, p := range c.Passed {
		fmt.Fprintf(w, "%s\t%.1f %%\t%.1f %%\t\n", p.Name, 100*p.Own, 100*p.Others)
	}
	return w.Flush()
}

func writeLearned(out io.Writer, l Learned) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "weights\tin use\tlearned\t")
	for i, name := range l.Names {
		fmt.Fprintf(w, "%s\t%.3f\t%.3f\t\n", name, l.Before[i], l.After[i])
	}
	fmt.Fprintln(w, "\t\t\t\nright paragraph first\tby BM25\tin use\tlearned on other sets\t")
	for _, c := range l.Recall1 {
		fmt.Fprintf(w, "%s\t%.4f\t%.4f\t%.4f\t\n", c.Name, c.First, c.Before, c.Others)
	}
	return w.Flush()
}
