package openaitest

import (
	"fmt"
	"net/http"
)

// How the servers of the world say no. Each body is of the shape that the named
// server sends.

// RateLimited is a 429 with a Retry-After header, left out if "".
func RateLimited(retryAfter string) Reply {
	r := JSON(http.StatusTooManyRequests, `{"error":{"message":"Rate limit reached for requests","type":"requests","param":null,"code":"rate_limit_exceeded"}}`)
	if retryAfter != "" {
		r.Header = http.Header{"Retry-After": {retryAfter}}
	}
	return r
}

// QuotaUsedUp is OpenAI's 429 that waiting does not help.
func QuotaUsedUp() Reply {
	return JSON(http.StatusTooManyRequests, `{"error":{"message":"You exceeded your current quota, please check your plan and billing details.","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}`)
}

// NoCredit is OpenRouter's 402.
func NoCredit() Reply {
	return JSON(http.StatusPaymentRequired, `{"error":{"message":"Insufficient credits. Add more using https://openrouter.ai/settings/credits","code":402}}`)
}

// KeyRefused is OpenAI's 401, which repeats a part of the key.
func KeyRefused(key string) Reply {
	return JSON(http.StatusUnauthorized, fmt.Sprintf(`{"error":{"message":"Incorrect API key provided: %s. You can find your API key at https://platform.openai.com/account/api-keys.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}`, key))
}

// UnknownModel is Ollama's 404.
func UnknownModel(name string) Reply {
	return JSON(http.StatusNotFound, fmt.Sprintf(`{"error":{"message":"model \"%s\" not found, try pulling it first","type":"api_error","param":null,"code":null}}`, name))
}

// TooLong is OpenAI's 400 for a prompt that exceeds the context.
func TooLong() Reply {
	return JSON(http.StatusBadRequest, `{"error":{"message":"This model's maximum context length is 8192 tokens. However, your messages resulted in 9011 tokens.","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}}`)
}

// TooLongLlamaCpp is llama.cpp's refusal of such a prompt; its status was 400 or
// 500, depending on the version.
func TooLongLlamaCpp(status int) Reply {
	return JSON(status, fmt.Sprintf(`{"error":{"code":%d,"message":"the request exceeds the available context size, try increasing it","type":"exceed_context_size_error","n_prompt_tokens":9011,"n_ctx":4096}}`, status))
}

// ServerBusy is Ollama's 503 when its queue is full.
func ServerBusy() Reply {
	return JSON(http.StatusServiceUnavailable, `{"error":{"message":"server busy, please try again.  maximum pending requests exceeded","type":"api_error","param":null,"code":null}}`)
}

// ParamRefused is OpenAI's 400 for a parameter; use is another one to take
// instead, or "".
func ParamRefused(param, use string) Reply {
	message := fmt.Sprintf("Unsupported parameter: '%s' is not supported with this model.", param)
	if use != "" {
		message += fmt.Sprintf(" Use '%s' instead.", use)
	}
	return JSON(http.StatusBadRequest, fmt.Sprintf(`{"error":{"message":%q,"type":"invalid_request_error","param":%q,"code":"unsupported_parameter"}}`, message, param))
}

// SchemaRefused is llama-cpp-python's 500 for a response_format of json_schema.
func SchemaRefused() Reply {
	return JSON(http.StatusInternalServerError, `{"error":{"message":"1 validation error:\n  {'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'msg': \"Input should be 'text' or 'json_object'\", 'input': 'json_schema'}","type":"internal_server_error","param":null,"code":null}}`)
}

// ErrorText is the error as a mere string (LM Studio, Ollama's own API).
func ErrorText(status int, text string) Reply {
	return JSON(status, fmt.Sprintf(`{"error":%q}`, text))
}

// ErrorArray is Gemini's error in an array.
func ErrorArray(status int, text string) Reply {
	return JSON(status, fmt.Sprintf(`[{"error":{"code":%d,"message":%q,"status":"INVALID_ARGUMENT"}}]`, status, text))
}

// Detail is FastAPI's error.
func Detail(status int, text string) Reply {
	return JSON(status, fmt.Sprintf(`{"detail":%q}`, text))
}

// FailingWithin is a stream that ends with the line after the pieces.
func FailingWithin(line string, pieces ...string) Reply {
	var lines []string
	for _, piece := range pieces {
		lines = append(lines, Chunk(piece, ""))
	}
	return Reply{Lines: append(lines, line), Ending: Cut}
}

// OpenRouterError is the line of a stream in which OpenRouter reports that its
// provider failed.
func OpenRouterError(code int, text string) string {
	return fmt.Sprintf(`data: {"id":"gen-1","object":"chat.completion.chunk","provider":"P","error":{"code":%d,"message":%q},"choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}]}`, code, text)
}
