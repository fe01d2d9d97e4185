package telegramtest

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// methods are those that the fake knows, with their parameters, as the Bot API's
// documentation has them (https://core.telegram.org/bots/api#available-methods,
// Bot API 10.1): "name:type", with "!" if it is required. Types are separated by
// "|"; "[T]" is an array.
var methods = table(map[string]string{
	"getMe":      "",
	"getUpdates": "offset:Integer limit:Integer timeout:Integer allowed_updates:[String]",
	"sendMessage": "business_connection_id:String chat_id!:Integer|String message_thread_id:Integer direct_messages_topic_id:Integer text!:String " +
		"parse_mode:String entities:[MessageEntity] link_preview_options:LinkPreviewOptions disable_notification:Boolean protect_content:Boolean " +
		"allow_paid_broadcast:Boolean message_effect_id:String reply_parameters:ReplyParameters reply_markup:InlineKeyboardMarkup",
	"editMessageText": "business_connection_id:String chat_id:Integer|String message_id:Integer inline_message_id:String text:String " +
		"parse_mode:String entities:[MessageEntity] link_preview_options:LinkPreviewOptions reply_markup:InlineKeyboardMarkup",
	"deleteMessage":       "chat_id!:Integer|String message_id!:Integer",
	"answerCallbackQuery": "callback_query_id!:String text:String show_alert:Boolean url:String cache_time:Integer",
	"sendChatAction":      "business_connection_id:String chat_id!:Integer|String message_thread_id:Integer action!:String",
	"setMyCommands":       "commands!:[BotCommand] scope:BotCommandScope language_code:String",
})

// objects are the types of what goes in and comes out, likewise. Of Message only
// the fields that the fake fills are listed.
var objects = table(map[string]string{
	"MessageEntity":        "type!:String offset!:Integer length!:Integer url:String user:User language:String custom_emoji_id:String",
	"LinkPreviewOptions":   "is_disabled:Boolean url:String prefer_small_media:Boolean prefer_large_media:Boolean show_above_text:Boolean",
	"ReplyParameters":      "message_id!:Integer chat_id:Integer|String allow_sending_without_reply:Boolean quote:String quote_parse_mode:String quote_entities:[MessageEntity] quote_position:Integer",
	"InlineKeyboardMarkup": "inline_keyboard!:[[InlineKeyboardButton]]",
	"InlineKeyboardButton": "text!:String url:String callback_data:String switch_inline_query:String switch_inline_query_current_chat:String pay:Boolean",
	"BotCommand":           "command!:String description!:String",
	"BotCommandScope":      "type!:String chat_id:Integer|String user_id:Integer",
	"User": "id!:Integer is_bot!:Boolean first_name!:String last_name:String username:String language_code:String " +
		"can_join_groups:Boolean can_read_all_group_messages:Boolean supports_inline_queries:Boolean",
	"Chat": "id!:Integer type!:String title:String username:String first_name:String last_name:String is_forum:Boolean",
	"Message": "message_id!:Integer message_thread_id:Integer from:User sender_chat:Chat date!:Integer chat!:Chat is_topic_message:Boolean " +
		"reply_to_message:Message edit_date:Integer text:String entities:[MessageEntity] caption:String caption_entities:[MessageEntity] " +
		"sticker:Sticker new_chat_members:[User] migrate_to_chat_id:Integer migrate_from_chat_id:Integer reply_markup:InlineKeyboardMarkup",
	"Sticker":             "file_id!:String file_unique_id!:String type!:String width!:Integer height!:Integer is_animated!:Boolean is_video!:Boolean",
	"InaccessibleMessage": "chat!:Chat message_id!:Integer date!:Integer",
	"CallbackQuery":       "id!:String from!:User message:Message|InaccessibleMessage inline_message_id:String chat_instance!:String data:String",
	"Update":              "update_id!:Integer message:Message edited_message:Message callback_query:CallbackQuery",
})

// entityTypes are those of https://core.telegram.org/bots/api#messageentity that a
// bot may send, and what else each needs.
var entityTypes = map[string]string{
	"bold": "", "italic": "", "underline": "", "strikethrough": "", "spoiler": "", "blockquote": "", "expandable_blockquote": "",
	"code": "", "pre": "", "text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id",
	"mention": "", "hashtag": "", "cashtag": "", "bot_command": "", "url": "", "email": "", "phone_number": "",
}

// A field is what the documentation says of a parameter or a field.
type field struct {
	types    []string
	required bool
}

func table(compact map[string]string) map[string]map[string]field {
	all := make(map[string]map[string]field)
	for name, list := range compact {
		all[name] = make(map[string]field)
		for one := range strings.FieldsSeq(list) {
			key, types, _ := strings.Cut(one, ":")
			key, required := strings.CutSuffix(key, "!")
			all[name][key] = field{strings.Split(types, "|"), required}
		}
	}
	return all
}

// checkObject says what is wrong with an object, by its type's fields.
func checkObject(fields map[string]field, v map[string]any, where string) error {
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		if _, ok := v[name]; fields[name].required && !ok {
			return fmt.Errorf("%s: %s is required", where, name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(v)) {
		f, ok := fields[name]
		if !ok {
			return fmt.Errorf("%s: there is no field %s", where, name)
		}
		if err := checkUnion(f.types, v[name], where+"."+name); err != nil {
			return err
		}
	}
	return nil
}

func checkUnion(types []string, v any, where string) (err error) {
	for _, one := range types {
		if err = checkType(one, v, where); err == nil {
			return nil
		}
	}
	return err
}

func checkType(want string, v any, where string) error {
	ok := false
	switch {
	case strings.HasPrefix(want, "["):
		list, isList := v.([]any)
		for i, item := range list {
			if err := checkType(want[1:len(want)-1], item, fmt.Sprintf("%s[%d]", where, i)); err != nil {
				return err
			}
		}
		ok = isList
	case want == "Integer":
		n, isNumber := v.(float64)
		ok = isNumber && n == math.Trunc(n) && math.Abs(n) < 1<<53
	case want == "String":
		_, ok = v.(string)
	case want == "Boolean":
		_, ok = v.(bool)
	default:
		object, isObject := v.(map[string]any)
		if isObject {
			return checkObject(objects[want], object, where)
		}
	}
	if !ok {
		return fmt.Errorf("%s is no %s: %.60v", where, want, v)
	}
	return nil
}
