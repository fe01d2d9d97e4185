package intent_test

import (
	"testing"

	"pilcrow/internal/answer/intent"
)

// TestWhyHowPhrased: reasons and instructions are asked for without "why" and "how", too, and "better" or "define" in such
// a question makes it no comparison and no definition.
func TestWhyHowPhrased(t *testing.T) {
	for question, want := range map[string]intent.Wants{
		"What's the point of having two winches?": intent.Reason, "for what purpose was it built?": intent.Reason,
		"what drove him to leave?": intent.Reason, "any reason they moved it?": intent.Reason,
		"wie kommt es, dass er ging?": intent.Reason, "Woran liegt es, dass es rostet?": intent.Reason,
		"quelle est la raison du retard ?": intent.Reason, "comment ça se fait qu'il est parti ?": intent.Reason,
		"¿cuál es la razón del retraso?": intent.Reason, "凭什么不让进？": intent.Reason,
		"How do I handle more than 4 boats?": intent.Method, "how do I define a winch?": intent.Method,
		"what to do when it rains?": intent.Method, "what's the best way to clean it?": intent.Method,
		"Was kann ich tun, wenn es brennt?": intent.Method, "que faire en cas d'incendie ?": intent.Method,
		"¿qué hago si pierdo la llave?": intent.Method, "怎样避免生锈？": intent.Method,
		"how does a winch differ from a crane?": intent.Comparison, "was kann man dort kaufen?": intent.Anything,
	} {
		if got := intent.Of(question).Wants; got != want {
			t.Errorf("%q wants %q, not %q", question, got, want)
		}
	}
}
