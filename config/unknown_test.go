package config_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/config"
)

func TestUnknown(t *testing.T) {
	got := config.Unknown([]string{
		"HOME=/root", "BOT_CONFIG=a.yaml", "BOT_WEB_ADDRESS=:1", "BOT_TEXT=a", "BOT_MODEL_TIMEOUTS_DIAL=1s", // settings, and none of ours
		"BOT_NAME=Ada", "BOT_TOKEN=x", "ROBOT_WEB_X=1", // other programs'
		"BOT_WEB_ADRESS=:1", "BOT_DISCORD_TOKEN=x=y", "BOT_MODEL_TIMEOUTS_DAIL=1s",
	})
	if diff := cmp.Diff([]string{"BOT_WEB_ADRESS", "BOT_DISCORD_TOKEN", "BOT_MODEL_TIMEOUTS_DAIL"}, got); diff != "" {
		t.Error(diff)
	}
}
