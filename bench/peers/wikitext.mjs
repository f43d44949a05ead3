// Reads the day pages of a folder with wtf_wikipedia, several times, and prints medians: seconds of a pass of each way of using it, in one line.
//   parse   the document and nothing else. The constructor does the work: sections, lists, sentences, links and templates are made at once.
//   parts   parse, and every section's lists line by line with text and links, its templates and its references: what a caller walks through
//   json    parse, and the same as plain data
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import wtf from 'wtf_wikipedia'

const [folder, passes] = [process.argv[2], Number(process.argv[3])]
const pages = readdirSync(folder).filter((name) => name.endsWith('.wiki')).sort().map((name) => bare(readFileSync(join(folder, name), 'utf8')))

// The wrapper is one large template, in which the reader would see nothing but a value.
function bare(text) {
  const content = text.indexOf('content=')
  return content < 0 ? text.replace(/\{\{Current events[^}]*\}\}/g, '') : text.slice(content + 'content='.length, text.lastIndexOf('}}'))
}

function walk(page) {
  let seen = 0
  for (const section of wtf(page).sections()) {
    seen += section.title().length + section.templates().length + section.references().length
    for (const list of section.lists()) {
      for (const line of list.lines()) seen += line.text().length + line.links().length
    }
  }
  return seen
}

const ways = {
  parse: (page) => wtf(page).sections().length,
  parts: walk,
  json: (page) => wtf(page).json().sections.length,
}
const times = { parse: [], parts: [], json: [] }
let seen = 0
// Twice as many passes as count: the first half is for the compiler.
for (let pass = 0; pass < 2 * passes; pass++) {
  for (const [name, read] of Object.entries(ways)) {
    const begun = process.hrtime.bigint()
    for (const page of pages) seen += read(page)
    if (pass >= passes) times[name].push(Number(process.hrtime.bigint() - begun) / 1e9)
  }
}
if (seen === 0) throw new Error(`nothing was read in ${folder}`)
console.log(Object.values(times).map((all) => all.sort((a, b) => a - b)[(all.length - 1) >> 1]).join(' '))
