package openai_test

import (
	"strings"
	"testing"

	"pilcrow/internal/answer/llm"
	"pilcrow/internal/openai/openaitest"
)

// marked are completions with marks of chat templates, and what is the answer in them.
var marked = map[string]string{
	"<think>a < b</think>ok <b>":                   "ok <b>",
	"one <think>hm</think>two<think>x</think>":     "one two",
	"a < b </thin":                                 "a < b </thin",
	"</think>\nok":                                 "ok",
	"<think><think>a</think></think>ok":            "ok",
	"[THINK]The ferry was green.[/THINK]ok":        "ok",
	"<seed:think>hm</seed:think>ok":                "ok",
	"◁think▷hm◁/think▷ok":                          "ok",
	"<thinking>hm</thinking>\n<answer>ok</answer>": "ok",
	"<|begin_of_thought|>hm<|end_of_thought|>\n\n<|begin_of_solution|>ok<|end_of_solution|>": "ok",
	"<|START_THINKING|>hm<|END_THINKING|><|START_RESPONSE|>ok<|END_RESPONSE|>":               "ok",

	"<|channel|>analysis<|message|>It was green. [1]<|end|><|start|>assistant<|channel|>final<|message|>ok<|return|>":                    "ok",
	"<|start|>assistant<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final <|constrain|>JSON<|message|>{}<|end|>": "{}",
	"<|channel|>commentary<|message|>I look it up.<|end|><|start|>assistant<|channel|>final<|message|>ok":                                "ok",
	"<|start|>assistant<|message|>ok":                                  "ok",
	"<|channel|>final<|message|>ok<|end|><|start|>user<|message|>And?": "ok",
	"analysisThe user asks who. It was green.assistantfinalok":         "ok",
	"analysis of the text shows it":                                    "analysis of the text shows it",
	"analysis":                                                         "analysis",

	"ok [1].</s>":                        "ok [1].",
	"ok.<|im_end|>\n":                    "ok.",
	"ok.<|eot_id|>":                      "ok.",
	"ok.<end_of_turn>\n<end_of_turn>":    "ok.",
	"ok.<｜end▁of▁sentence｜>":             "ok.",
	"<s> ok</s>":                         "ok",
	"<|assistant|>\nok<|user|>\n<|end|>": "ok",
	"ok.<|im_end|>\n<|im_start|>user\nAnd who sold it?<|im_end|>":                 "ok.",
	"ok. [/INST] [INST] And who?":                                                 "ok.",
	"A message ends with <|im_end|>, a text with </s>.":                           "A message ends with <|im_end|>, a text with </s>.",
	"The template writes [INST] before a question, <|im_end|> ends it.<|im_end|>": "The template writes [INST] before a question, <|im_end|> ends it.",
	"ok.</s": "ok.</s",
}

// Wherever a completion is cut into pieces, the same text is the answer.
func TestMarksSplitAnywhere(t *testing.T) {
	for whole, want := range marked {
		var replies []openaitest.Script
		for i := range whole {
			replies = append(replies, say(whole[:i], whole[i:]))
		}
		replies = append(replies, say(strings.Split(whole, "")...))
		c := client(t, endpoint(openaitest.New(t, replies...)))
		for i := range replies {
			if text, err := generate(c); strings.TrimSpace(text) != want || err != nil {
				t.Errorf("%q, cut at %d: got %q, %v, want %q", whole, i, text, err, want)
				break
			}
		}
	}
}

// What is only thought is no answer, and none of it is emitted.
func TestNothingButThoughts(t *testing.T) {
	for _, said := range []string{
		"<think>It was green.", "[THINK]It was green.[/THINK]", "<|channel|>analysis<|message|>It was green.<|end|>",
		"<|channel|>analysis", "analysisIt was green.", "</s>", "<|im_end|>\n<|im_end|>", "<|start|>assistant",
	} {
		text, err := generate(client(t, endpoint(openaitest.New(t, say(said)))))
		if text != "" || kindOf(err) != llm.Broken {
			t.Errorf("%q: got %q, %v", said, text, err)
		}
	}
}

// A mark that ends the turn is not waited for without end.
func TestMarkThenEndlessSpace(t *testing.T) {
	pieces := append([]string{"ok.</s>"}, strings.Split(strings.Repeat(" \n", 500), "")...)
	if text, err := generate(client(t, endpoint(openaitest.New(t, say(pieces...))))); text != "ok." || err != nil {
		t.Errorf("got %q, %v", text, err)
	}
}

// A model that misses its own end and goes on for everybody is left.
func TestTurnAfterTurn(t *testing.T) {
	for name, r := range map[string]reply{
		"without an end": {Lines: []string{openaitest.Chunk("ok.<|im_end|>\n<|im_start|>user", "")}, Pieces: []string{"\nAnd who sold it?"}, Ending: openaitest.Endless},
		"cut":            {Pieces: []string{"ok.<|im_end|>\n", "<|im_end|>user_id\nok.<|im_end|>"}, Finish: "length"},
		"whole":          {Pieces: []string{"ok.<|im_end|>\n<|im_start|>user\nAnd?"}, Finish: "length", Plain: true},
	} {
		s := openaitest.New(t, r)
		if text, err := generate(client(t, endpoint(s))); text != "ok." || err != nil || len(s.Requests()) != 1 {
			t.Errorf("%s: got %q, %v after %d requests", name, text, err, len(s.Requests()))
		}
	}
}
