// Reads the day pages of a folder with wtf_wikipedia, several times, and prints the median seconds of a pass.
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

const times = []
let lists = 0
// Twice as many passes as count: the first half is for the compiler.
for (let pass = 0; pass < 2 * passes; pass++) {
  const begun = process.hrtime.bigint()
  for (const page of pages) {
    lists += wtf(page).json().sections.length
  }
  times.push(Number(process.hrtime.bigint() - begun) / 1e9)
}
if (lists === 0) throw new Error(`nothing was read in ${folder}`)
const counted = times.slice(passes).sort((a, b) => a - b)
console.log(counted[(counted.length - 1) >> 1])
