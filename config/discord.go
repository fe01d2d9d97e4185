package config

import (
	"encoding"
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/internal/lazyregexp"
)

// Discord says how the bot serves people there.
type Discord struct {
	Token           Secret   `yaml:"-"`                      // from DISCORD_TOKEN or TokenFile, never from YAML or a flag
	TokenFile       string   `yaml:"token_file" path:"true"` // file that holds the token
	APIURL          string   `yaml:"api_url"`                // "": Discord itself
	Shards          Shards   `yaml:"shards"`                 // connections, in all processes
	ShardIDs        ShardIDs `yaml:"shard_ids"`              // those of this process; none: all
	AllowedChannels []string `yaml:"allowed_channels"`       // ids; none: all
	DeniedChannels  []string `yaml:"denied_channels"`        // ids; these win
	AskRoles        []string `yaml:"ask_roles"`              // ids of the roles whose people may ask; none: everybody
	ManageRoles     []string `yaml:"manage_roles"`           // ids of the roles whose people may manage the bot in their server
	RoleLimits      []string `yaml:"role_limits"`            // see [Discord.LimitsOfRoles]
	Persona         Persona  `yaml:"persona"`
	MessageContent  bool     `yaml:"message_content"` // ask Discord for the privileged intent of that name
}

// Shards is a number of connections; 0 is what Discord recommends, "auto" in text.
type Shards int

var (
	_ encoding.TextUnmarshaler = (*Shards)(nil)
	_ encoding.TextUnmarshaler = (*ShardIDs)(nil)
)

// UnmarshalText reads "auto" or a number.
func (s *Shards) UnmarshalText(text []byte) error {
	if string(text) == "auto" {
		*s = 0
		return nil
	}
	return assign((*int)(s), string(text), strconv.Atoi)
}

// MarshalText writes what UnmarshalText reads.
func (s Shards) MarshalText() ([]byte, error) {
	if s == 0 {
		return []byte("auto"), nil
	}
	return strconv.AppendInt(nil, int64(s), 10), nil
}

// maxShards bounds what a range of ids may name.
const maxShards = 1 << 16

// ShardIDs are numbers of connections, in text as "0-3, 7".
type ShardIDs []int

// UnmarshalText reads numbers and ranges, separated by commas.
func (s *ShardIDs) UnmarshalText(text []byte) error {
	var ids ShardIDs
	for part := range strings.SplitSeq(string(text), ",") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		first, last, isRange := strings.Cut(part, "-")
		from, err := strconv.Atoi(strings.TrimSpace(first))
		to, err2 := from, error(nil)
		if isRange {
			to, err2 = strconv.Atoi(strings.TrimSpace(last))
		}
		if err := errors.Join(err, err2); err != nil {
			return err
		}
		if from < 0 || to < from || to >= maxShards {
			return fmt.Errorf("%q names no shards", part)
		}
		for id := from; id <= to; id++ {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	*s = slices.Compact(ids)
	return nil
}

// MarshalText writes what UnmarshalText reads.
func (s ShardIDs) MarshalText() ([]byte, error) {
	all := make([]string, len(s))
	for i, id := range s {
		all[i] = strconv.Itoa(id)
	}
	return []byte(strings.Join(all, ",")), nil
}

func (v *validator) discord() {
	d := &v.config.Discord
	v.require(validBaseURL(d.APIURL) && (d.APIURL == "" || confidential(d.APIURL)), "discord.api_url",
		"be an https address, or http to this machine, without user name, query and fragment")
	v.require(d.Shards >= 0, "discord.shards", "be auto, or 1 or more")
	v.require(len(d.ShardIDs) == 0 || d.Shards > 0, "discord.shards", "be a number if discord.shard_ids are given: all processes share it")
	for _, id := range d.ShardIDs {
		v.require(d.Shards <= 0 || id < int(d.Shards), "discord.shard_ids", "be from 0 to %d", d.Shards-1)
	}
	v.require(!slices.ContainsFunc(d.AllowedChannels, notID), "discord.allowed_channels", "hold ids of channels, such as \"197038439483310086\"")
	v.require(!slices.ContainsFunc(d.DeniedChannels, notID), "discord.denied_channels", "hold ids of channels, such as \"197038439483310086\"")
	v.require(!slices.ContainsFunc(d.AskRoles, notID), "discord.ask_roles", "hold ids of roles, such as \"197038439483310086\"")
	v.require(!slices.ContainsFunc(d.ManageRoles, notID), "discord.manage_roles", "hold ids of roles, such as \"197038439483310086\"")
	_, ok := d.LimitsOfRoles()
	v.require(ok, "discord.role_limits", "hold roles with their questions a minute and a day, such as \"197038439483310086=10/200\", each role once")
	v.persona()
	v.token()
}

// A Persona is how the bot appears where a server has chosen nothing; of what is empty nothing
// is changed.
type Persona struct {
	Name     string `yaml:"name"`     // its nickname in servers
	Colour   string `yaml:"colour"`   // of its messages, as "#2F7D6D"
	Greeting string `yaml:"greeting"` // what it answers to "hello"
	Line     string `yaml:"line"`     // about what can be asked
}

func (v *validator) persona() {
	p := v.config.Discord.Persona
	v.require(p.Colour == "" || colour().MatchString(p.Colour), "discord.persona.colour", "be a colour, such as \"#2F7D6D\"")
	for _, part := range []struct {
		key, value string
		most       int
	}{{"name", p.Name, 32}, {"greeting", p.Greeting, 300}, {"line", p.Line, 200}} {
		isPlain := utf8.RuneCountInString(part.value) <= part.most && (part.value == "" || !notPlain().MatchString(part.value))
		v.require(isPlain, "discord.persona."+part.key, "be one line of plain words, at most %d characters, without links, mentions and Discord's own signs", part.most)
	}
}

var (
	colour   = lazyregexp.New(`^#[0-9A-Fa-f]{6}$`)
	notPlain = lazyregexp.New("[\\pC@<>`*_~|\\[\\]\\\\#]|://|(?i:discord\\.gg|^(?:everyone|here|discord)$)")
)

// A RoleLimit is how many questions the people of a role may ask; 0 means no limit.
type RoleLimit struct{ Minute, Day int }

// LimitsOfRoles reads RoleLimits, which are written as "197038439483310086=10/200": the id of
// a role, the questions a minute and the questions a day. It reports whether all could be read.
func (d Discord) LimitsOfRoles() (byID map[string]RoleLimit, ok bool) {
	byID = make(map[string]RoleLimit)
	for _, entry := range d.RoleLimits {
		id, limits, isPair := strings.Cut(entry, "=")
		minute, day, isLimit := strings.Cut(limits, "/")
		m, err := strconv.ParseUint(minute, 10, 31)
		n, err2 := strconv.ParseUint(day, 10, 31)
		if _, known := byID[id]; known || !isPair || !isLimit || notID(id) || err != nil || err2 != nil {
			return nil, false
		}
		byID[id] = RoleLimit{int(m), int(n)}
	}
	return byID, true
}

// token reads the token from its file, unless it is known.
func (v *validator) token() {
	d := &v.config.Discord
	if d.Token.Empty() && d.TokenFile != "" {
		token, err := readKey(d.TokenFile)
		if err != nil {
			v.problems = append(v.problems, fmt.Errorf("%sdiscord.token_file: %w", v.place("discord.token_file"), err))
			return
		}
		d.Token = token
	} else if fault := keyFault(d.Token.Reveal()); fault != "" {
		v.problems = append(v.problems, fmt.Errorf("DISCORD_TOKEN %s", fault))
	}
}

// notID reports whether s is no id of Discord's: a number of 17 digits or more.
func notID(s string) bool {
	_, err := strconv.ParseUint(s, 10, 64)
	return err != nil || len(s) < 15
}

// confidential reports whether what is sent to an address stays between the two
// ends: it is encrypted, or does not leave this machine.
func confidential(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	if u.Scheme == "https" {
		return true
	}
	ip, err := netip.ParseAddr(u.Hostname())
	return u.Hostname() == "localhost" || err == nil && ip.Unmap().IsLoopback()
}
