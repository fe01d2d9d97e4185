package pdf_test

import (
	"testing"

	"pilcrow/internal/text/pdf"
)

// What has read nothing for a while gives its memory back, and reads again when it is asked to.
func TestUnload(t *testing.T) {
	var s sheet
	s.put("F1", 11, 60, 780, "The ferry runs on every day of the week.")
	file := write([]string{s.String()}, "")
	check(t, file, "prose: The ferry runs on every day of the week.")
	done := pdf.Use(t)
	if pdf.UnloadIdle() {
		t.Fatal("unloaded while it is used")
	}
	done()
	if !pdf.UnloadIdle() {
		t.Fatal("not unloaded")
	}
	check(t, file, "prose: The ferry runs on every day of the week.")
}
