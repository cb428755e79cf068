// Command sites lists the countries and time zones that have a site, a site a line, for names.js.
package main

import (
	"fmt"

	"supportclock/calc"
)

func main() {
	for _, s := range calc.Sites() {
		fmt.Println(s.Country, s.Zone)
	}
}
