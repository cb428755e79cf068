package app

import (
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/stretchr/testify/assert"
)

func TestAKeptPartIsBuiltOnceWhileItStands(t *testing.T) {
	var k kept
	built := 0
	draw := func(shown bool, key string) {
		k.draw()
		if shown {
			k.part("list", key, func() app.UI { built++; return app.Div() })
		}
	}
	draw(true, "a")
	draw(true, "a")
	assert.Equal(t, 1, built)
	draw(true, "b")
	assert.Equal(t, 2, built, "for another key")
	draw(true, "a")
	assert.Equal(t, 3, built, "only the last is kept")
	draw(false, "")
	draw(true, "a")
	assert.Equal(t, 4, built, "after it has been away")
}

func TestThePageComesBackAfterAProblem(t *testing.T) {
	s := visit(t, "en", browser{address: friday})
	for range 3 {
		s.pick("at", "")
		assert.NotEmpty(t, s.text(".problem"))
		s.pick("at", "2026-11-27T15:40")
		assert.Equal(t, "Monday 30 November 2026, 09:40", s.text("#due"))
		s.pick("plan", "expert")
		s.pick("plan", "enterprise")
		assert.Equal(t, "Elite, priority 2: Elite Fri 27 Nov 16:10 30 minutes, 24x5 after 30 min", s.text("#cell-elite-2"))
	}
}
