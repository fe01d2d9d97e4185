package main

import (
	"fmt"
	"os"
	"os/signal"
	"text/tabwriter"

	"pilcrow/internal/eval"
	"pilcrow/internal/retrieval"
	"pilcrow/internal/text"
)

type trainCommand struct {
	Beir   []string `type:"existingdir" sep:"none" placeholder:"DIR" help:"BEIR folder to learn from, searched as a whole. May be repeated."`
	Within []string `type:"existingdir" sep:"none" placeholder:"DIR" help:"BEIR folder to learn from, each question searched in its own group. May be repeated."`
}

// Help stands below the flags of "bot train --help".
func (trainCommand) Help() string {
	return "Learns the weights of the search's features from question sets, and prints them beside those in use, with recall@1 of both. " +
		"The new ones are measured on groups that they were not learned from. They come into use when they are written into internal/retrieval (weights.go, chance.go). The chance is fitted to the weights in use."
}

func (c trainCommand) Run(a *app) error {
	var sets []*eval.Set
	var within []bool
	for i, dir := range append(append([]string(nil), c.Beir...), c.Within...) {
		set, err := eval.ReadBEIR(dir)
		if err != nil {
			return err
		}
		if inGroups := i >= len(c.Beir); inGroups {
			set.Name += " within"
			within = append(within, true)
		} else {
			within = append(within, false)
		}
		sets = append(sets, set)
	}
	if len(sets) == 0 {
		return usageError{fmt.Errorf("nothing to learn from: name a folder with --beir or --within")}
	}
	ctx, stop := signal.NotifyContext(a.ctx, os.Interrupt)
	defer stop()
	progress := newProgress(a.err, "learning")
	defer progress.clear()
	learned, err := eval.Learning{Progress: progress.show}.Run(ctx, sets, within, explainer)
	progress.clear()
	if err != nil {
		return err
	}
	if err := writeLearned(a, learned); err != nil || len(c.Within) == 0 {
		return err
	}
	chance, err := eval.FitChance(ctx, sets[len(c.Beir):], explainer)
	if err != nil {
		return err
	}
	return writeChance(a, chance)
}

func explainer(p []text.Paragraph) eval.Explainer { return retrieval.NewIndex(p) }

func writeChance(a *app, c eval.Chance) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', tabwriter.AlignRight)
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

func writeLearned(a *app, l eval.Learned) error {
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "weights\tin use\tlearned\t")
	for i, name := range l.Names {
		fmt.Fprintf(w, "%s\t%.3f\t%.3f\t\n", name, l.Before[i], l.After[i])
	}
	fmt.Fprintln(w, "\t\t\t\nrecall@1\tin use\tlearned on other groups\t")
	for _, c := range l.Recall1 {
		fmt.Fprintf(w, "%s\t%.4f\t%.4f\t\n", c.Name, c.Before, c.After)
	}
	return w.Flush()
}
