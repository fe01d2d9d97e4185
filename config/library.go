package config

import "time"

// Library is the texts that people who manage a server add to it, and how the texts of
// strangers are read.
type Library struct {
	Texts      int `yaml:"texts"`      // of a server; 0: none can be added
	FileMB     int `yaml:"file_mb"`    // of a file or page, in MiB
	TextMB     int `yaml:"text_mb"`    // of the paragraphs of all texts of a server, in MiB
	Paragraphs int `yaml:"paragraphs"` // of all texts of a server
	TotalMB    int `yaml:"total_mb"`   // of the paragraphs of all servers' texts, in MiB
	InMemory   int `yaml:"in_memory"`  // servers and channels whose index is in memory

	ReadTime     time.Duration `yaml:"read_time"`      // for one text
	ReadMemoryMB int           `yaml:"read_memory_mb"` // for one text, in MiB
}

const (
	leastReadMemoryMB = 128
	mostTextMB        = 64
)

func (v *validator) library() {
	l := v.config.Library
	v.require(l.Texts >= 0 && l.Texts <= 100, "library.texts", "be from 1 to 100, or 0 for none")
	v.require(l.FileMB >= 1 && l.FileMB <= mostUploadMB, "library.file_mb", "be from 1 to %d", mostUploadMB)
	v.require(l.TextMB >= 1 && l.TextMB <= mostTextMB, "library.text_mb", "be from 1 to %d", mostTextMB)
	v.require(l.Paragraphs >= 1, "library.paragraphs", "be 1 or more")
	v.require(l.TotalMB >= l.TextMB, "library.total_mb", "be at least library.text_mb (%d)", l.TextMB)
	v.require(l.InMemory >= 1, "library.in_memory", "be 1 or more")
	v.require(l.ReadTime >= time.Second, "library.read_time", "be 1s or longer")
	v.require(l.ReadMemoryMB >= leastReadMemoryMB, "library.read_memory_mb", "be %d or more", leastReadMemoryMB)
}
