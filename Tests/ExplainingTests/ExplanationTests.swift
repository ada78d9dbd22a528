import Bytes
import MailSetup
import TestKit
import Testing

@testable import Explaining

struct ExplanationTests {
  @Test(arguments: ExplanationSample.all)
  func `an explanation wins its text, and not the near one`(sample: ExplanationSample) {
    #expect(Explainer.explanations(of: sample.won).explained.first?.explanation.id == sample.id)
    #expect(Explainer.explanations(of: sample.near).explained.first?.explanation.id != sample.id)
  }

  @Test func `each explanation has a sample, but those that need a project`() {
    let sampled = Set(ExplanationSample.all.map(\.id))
    let known = Set(Explanation.all.filter { !$0.needsEvidence }.map(\.id))
    #expect(sampled.symmetricDifference(known).sorted() == [])
  }

  @Test func `ids are words of their own, no rule's and no other's`() {
    let ids = Explanation.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids {
      #expect(id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(id)")
      #expect(Rule.named(id) == nil, "\(id)")
      #expect(Explanation.named(id)?.id == id)
    }
  }

  @Test func `rules that confirm an explanation exist`() {
    for explanation in Explanation.all {
      for rule in explanation.rules {
        #expect(Rule.named(rule) != nil, "\(explanation.id): \(rule)")
      }
    }
  }

  @Test func `words are whole sentences, and the source is an address`() {
    for explanation in Explanation.all {
      #expect(explanation.source.hasPrefix("https://"), "\(explanation.id)")
      #expect(!explanation.title.hasSuffix("."), "\(explanation.id)")
      #expect(!explanation.title.contains("("), "\(explanation.id)")
      for text in [explanation.cause, explanation.cure, explanation.confirm] {
        #expect(text.hasSuffix("."), "\(explanation.id): \(text)")
      }
    }
  }

  @Test func `phrases consist of words as a text has them`() {
    for recogniser in Explanation.all.flatMap(\.recognises) {
      for phrase in recogniser.saying + recogniser.not + recogniser.around {
        let isPlain = phrase.text.utf8.allSatisfy {
          $0.isAlphanumeric || " |*_".utf8.contains($0) || $0 >= 0x80
        }
        #expect(isPlain, "\(phrase.text)")
      }
    }
  }

  @Test func `an explanation recognises something`() {
    for explanation in Explanation.all {
      #expect(!explanation.recognises.isEmpty, "\(explanation.id)")
    }
  }
}
