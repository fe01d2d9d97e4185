package openai

// What one response may hold. An honest completion stays a hundred times below.
const (
	maxErrorBody = 64 << 10 // of a refusal; the rest is not read
	maxLine      = 1 << 20  // of a stream
	maxStream    = 8 << 20  // all of it, thoughts and framing included
	maxDocument  = 32 << 20 // of JSON that is not streamed: embeddings

	// maxCharsPerToken bounds the emitted characters by the tokens asked for,
	// whether or not the server minds max_tokens. Tokens have about 4.
	maxCharsPerToken = 16
)
