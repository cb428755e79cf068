package book

import "supportclock/app/link"

const contractExample = "name=Gold&days=1-5&hours=08:00-18:00&p1=30m,24x7&p2=4h&p3=8h&p4=3d"

// readContract reads the terms of a case as a link has them. With any part that is not accepted there is no
// contract: what would be left of it is not what was agreed.
func readContract(c *Case, name string, p part) Faults {
	text, ok := p.text()
	if !ok {
		return bad(name, p.Value)
	}
	own, notices := link.ParseOwn(text)
	if len(notices) > 0 {
		return bad(name, []byte(text), contractExample)
	}
	c.Own = own
	return nil
}

// checkContract says what keeps terms from being read again as they are; nothing where that is fine.
func checkContract(o link.Own) Code {
	if o == (link.Own{}) {
		return Missing
	}
	if again, notices := link.ParseOwn(o.Encode()); len(notices) > 0 || again != o {
		return BadValue
	}
	return ""
}
