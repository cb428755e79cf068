package ui

import "supportclock/app/site"

func sitePage(lang site.Lang) site.Page { return site.Page{Kind: site.Calculator, Lang: lang} }
