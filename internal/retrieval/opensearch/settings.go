package opensearch

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"pilcrow/internal/retrieval"
)

// fields are those of an index of paragraphs: BM25 as our own index has it, over the terms of
// our own analysis, whose positions nobody asks for; and a column.
func fields() map[string]object {
	return map[string]object{
		termsField:  {"type": "text", "analyzer": "whitespace", "index_options": "freqs", "similarity": similarity},
		packedField: {"type": "binary", "doc_values": true},
	}
}

const similarity = "own"

// create makes an index unless it is there.
func (c *Cluster) create(ctx context.Context, index string, settings object) error {
	body, err := json.Marshal(settings)
	if err != nil {
		return err
	}
	err = c.call(ctx, http.MethodPut, "/"+index, body, nil)
	if f := (*failure)(nil); errors.As(err, &f) && f.Type == "resource_already_exists_exception" {
		return nil
	}
	return err
}

func shardsFor(paragraphs int) int { return 1 + paragraphs/shardParagraphs }

// indexSettings are those of an index of paragraphs. It has a copy as soon as there is
// another node.
func indexSettings(shards int) object {
	return object{
		"settings": object{
			"number_of_shards": shards, "auto_expand_replicas": "0-1", "refresh_interval": "-1",
			"similarity": object{similarity: object{"type": "BM25", "k1": retrieval.ParagraphK1, "b": retrieval.ParagraphB}},
		},
		"mappings": object{
			"dynamic": false, "_source": object{"excludes": []string{termsField, packedField}}, "properties": fields(),
		},
	}
}

// besideSettings are those of an index from which things are only read back.
func besideSettings() object {
	return object{
		"settings": object{"number_of_shards": 1, "auto_expand_replicas": "0-1"},
		"mappings": object{"dynamic": false},
	}
}
