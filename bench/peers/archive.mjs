// Reads an archive with warcio and prints a line of JSON for each record: what another program finds in what Annals wrote. It stops with an error where the digest that a record names is not that of its block.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { WARCParser } from 'warcio'

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base32(bytes) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const text = bits.match(/.{1,5}/g).map((five) => digits[parseInt(five.padEnd(5, '0'), 2)]).join('')
  return text + '='.repeat((8 - (text.length % 8)) % 8)
}

for await (const record of new WARCParser(createReadStream(process.argv[2]))) {
  const block = await record.readFully(false)
  const sha256 = createHash('sha256').update(block).digest()
  const named = record.warcHeader('WARC-Block-Digest')
  if (named !== `sha256:${base32(sha256)}`) throw new Error(`${record.warcTargetURI}: the digest is ${named}, the block has ${base32(sha256)}`)
  console.log(JSON.stringify({ version: record.warcHeaders.protocol, type: record.warcType, url: record.warcTargetURI, date: record.warcDate, bytes: block.length, sha256: sha256.toString('hex') }))
}
