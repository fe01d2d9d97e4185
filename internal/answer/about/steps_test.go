package about_test

import (
	"strings"
	"testing"
)

// TestStepsOfMethod: who asks how to do something gets the numbered steps that are called so, and no others.
func TestStepsOfMethod(t *testing.T) {
	const boat = "# The punt\n\n## Care\n\nOil the winch every three weeks:\n\n1. Take off the lid.\n2. Put a drop on each wheel.\n\nPaint lasts five years.\n\n## Launching\n\n1. Loosen the rope.\n2. Push the punt off.\n\n## Flags\n\nTo hoist the blue flag:\n\n- Take the left rope.\n- Pull.\n"
	for question, says := range map[string]string{
		"How do I oil the winch?":      "Take off the lid. Put a drop on each wheel.",
		"how to launch it":             "Loosen the rope. Push the punt off.",
		"How do I oil it?":             "",
		"How do I oil the oars?":       "",
		"How do I hoist a flag?":       "",
		"How does the winch turn?":     "",
		"Why is the winch to be oiled": "",
	} {
		a, ok := asking(file(t, boat), question).Answer()
		if ok != (says != "") || !strings.Contains(said(a), says) {
			t.Errorf("%q: %q, want %q", question, said(a), says)
		}
	}
}
