package discordtest

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

// A Violation is something in a request that Discord refuses for its form:
// whoever sent it has a fault.
type Violation struct {
	Request string // method and path
	Path    string // of the JSON value, such as "/embeds/0/title"; "" is the whole
	Rule    string // what is wrong
	By      string // "rule" or "description": who found it
}

func (v Violation) String() string {
	return fmt.Sprintf("%s: %s: %s (found by the %s)", v.Request, or(v.Path, "/"), v.Rule, v.By)
}

func or(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// A failure is an error as Discord answers it.
type failure struct {
	status  int
	code    int
	message string
	wrong   []Violation // what of the request
	chance  bool        // it was right when it was sent: no violation
}

// The errors that do not tell of a fault in the request's form (docs:
// topics/opcodes-and-status-codes, "JSON Error Codes").
var (
	errNotFound       = &failure{status: 404, message: "404: Not Found"}
	errUnauthorized   = &failure{status: 401, message: "401: Unauthorized"}
	errUnknownChannel = &failure{status: 404, code: 10003, message: "Unknown Channel"}
	errUnknownGuild   = &failure{status: 404, code: 10004, message: "Unknown Guild"}
	errUnknownMessage = &failure{status: 404, code: 10008, message: "Unknown Message"}
	errUnknownWebhook = &failure{status: 404, code: 10015, message: "Unknown Webhook"}
	errUnknownAction  = &failure{status: 404, code: 10062, message: "Unknown interaction"}
	errOldEdits       = &failure{status: 429, code: 30046, message: "Maximum number of edits to messages older than 1 hour reached. Try again later."}
	errAcknowledged   = &failure{status: 400, code: 40060, message: "Interaction has already been acknowledged."}
	errFollowups      = &failure{status: 400, code: 40094, message: "This interaction has reached the maximum number of follow-up messages."}
	errAccess         = &failure{status: 403, code: 50001, message: "Missing Access"}
	errOtherAuthor    = &failure{status: 403, code: 50005, message: "Cannot edit a message authored by another user"}
	errCannotSendUser = &failure{status: 403, code: 50007, message: "Cannot send messages to this user"}
	errPermission     = &failure{status: 403, code: 50013, message: "Missing Permissions"}
	errInvalidToken   = &failure{status: 401, code: 50027, message: "Invalid Webhook Token"}
	errArchived       = &failure{status: 400, code: 50083, message: "Thread is archived"}
	errReplyHistory   = &failure{status: 400, code: 160002, message: "Cannot reply without permission to read message history"}
	errThreadExists   = &failure{status: 400, code: 160004, message: "A thread has already been created for this message"}
	errThreadLocked   = &failure{status: 403, code: 160005, message: "This thread is locked"}
	errTooManyThreads = &failure{status: 400, code: 160006, message: "Maximum number of active threads reached"}
	errUnknownReply   = &failure{status: 400, code: 50035, message: "Invalid Form Body", chance: true, wrong: []Violation{{Path: "/message_reference", Rule: "Unknown message"}}}
	errWrongChannel   = &failure{status: 400, code: 50024, message: "Cannot execute action on this channel type"}
)

// invalid is the answer to a body of wrong form.
func invalid(wrong ...Violation) *failure {
	return &failure{status: http.StatusBadRequest, code: 50035, message: "Invalid Form Body", wrong: wrong}
}

// breach is the answer to a request that is wrong as a whole.
func breach(code int, message string) *failure {
	return &failure{status: http.StatusBadRequest, code: code, message: message, wrong: []Violation{{Rule: message}}}
}

// under is the failure with its paths below another one.
func (f *failure) under(path string) *failure {
	if f == nil {
		return nil
	}
	moved := *f
	moved.wrong = nil
	for _, v := range f.wrong {
		v.Path = path + v.Path
		moved.wrong = append(moved.wrong, v)
	}
	return &moved
}

// body is the failure in Discord's form (docs: reference, "Error Messages").
func (f *failure) body() object {
	o := object{"code": f.code, "message": f.message}
	if f.code == 50035 && len(f.wrong) > 0 {
		errors := object{}
		for _, v := range f.wrong {
			nest(errors, v)
		}
		o["errors"] = errors
	}
	return o
}

// nest puts the violation where its path leads.
func nest(errors object, v Violation) {
	here := errors
	for _, key := range strings.FieldsFunc(v.Path, func(r rune) bool { return r == '/' }) {
		if _, ok := here[key]; !ok {
			here[key] = object{}
		}
		here = fields(here[key])
	}
	found, _ := here["_errors"].([]object)
	here["_errors"] = append(found, object{"code": "INVALID", "message": v.Rule})
}

func (f *failure) Error() string { return strconv.Itoa(f.status) + ": " + f.message }
