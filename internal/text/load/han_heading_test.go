package load_test

import "testing"

// TestHanHeadings: short Chinese lines that count on are headings of what stands below them; those of a list are items.
func TestHanHeadings(t *testing.T) {
	for _, name := range []string{"a.txt", "a.md"} {
		testOutlines(t, name, []outlineTest{
			{"parts", "河岸园艺会由居民自愿组成。\n\n一、会员\n\n会员每年交会费五十元，可以借用工具。\n\n（一）入会\n\n入会要填一张表。\n\n（二）退会\n\n退会不退会费。\n\n二、会议\n\n会议每月一次，在图书馆召开。\n", []string{
				"河岸园艺会由居民自愿组成。",
				"一、会员 | 会员每年交会费五十元，可以借用工具。",
				"一、会员 > （一）入会 | 入会要填一张表。",
				"一、会员 > （二）退会 | 退会不退会费。",
				"二、会议 | 会议每月一次，在图书馆召开。",
				"heading: 一、会员", "heading: （一）入会", "heading: （二）退会", "heading: 二、会议",
			}},
		})
	}
	testOutlines(t, "a.md", []outlineTest{
		{"entries with links", "# 周报\n\n## 新闻\n\n1、[河上的新桥](http://a)\n\n新桥昨天通车。\n\n2、[图书馆搬家](http://b)\n\n![](b.png)\n\n图书馆下个月搬到车站旁边。\n\n## 工具\n\n1、[Raft](http://c)\n\n一个小小的库\n\n2、[Oar](http://d)\n\n也是一个库。\n", []string{
			"新闻 > 1、河上的新桥 | 新桥昨天通车。",
			"新闻 > 2、图书馆搬家 | 图书馆下个月搬到车站旁边。",
			"工具 > 1、Raft | 一个小小的库",
			"工具 > 2、Oar | 也是一个库。",
			"title: 周报", "heading: 新闻", "heading: 1、河上的新桥", "heading: 2、图书馆搬家", "heading: 工具", "heading: 1、Raft", "heading: 2、Oar",
		}},
		{"a list", "出发以前要带：\n\n1、水\n\n2、伞\n\n3、地图\n\n我们九点出发。\n", []string{"出发以前要带：", "1、水", "2、伞", "3、地图", "我们九点出发。"}},
	})
}
