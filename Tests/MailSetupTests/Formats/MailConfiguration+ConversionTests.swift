import JSONText
import MailSetup
import Testing

struct MailConfigurationConversionTests {
  @Test func `the mail service's keys come first, then the others in the order of their file`()
    throws
  {
    let source = """
      # by hand
      zeta="z"
      Debug.Email=B"true"
      service.pid="com.day.cq.mailer.DefaultMailService"
      :org.apache.felix.configadmin.revision:=L"7"
      smtp.port=I"465"
      alpha=["x","y"]
      none=[]
      smtp.host="relay.example.org"
      """
    #expect(
      try read(source, "config").converted().text == """
        {
            "smtp.host": "relay.example.org",
            "smtp.port": "465",
            "debug.email": true,
            "zeta": "z",
            "alpha": [
                "x",
                "y"
            ],
            "none": []
        }

        """)
  }

  @Test func `a node of the repository leaves its own attributes behind`() throws {
    let source = """
      <jcr:root xmlns:jcr="http://www.jcp.org/jcr/1.0" jcr:primaryType="sling:OsgiConfig"
        smtp.port="465" smtp.password="\\{0\\u0022}" smtp.ssl="{Boolean}false"/>
      """
    #expect(
      try read(source, "xml").converted().text == """
        {
            "smtp.port": "465",
            "smtp.password": "{0\\"}",
            "smtp.ssl": false
        }

        """)
  }

  @Test func `a type that JSON does not have is kept`() throws {
    let source = """
      service.ranking=I"3"
      a=F"1.5"
      b=C"a"
      c=L"4"
      d=D"2.5"
      e=X"1"
      f=S["1","2"]
      g=I("1","2")
      h=["a","b"]
      """
    #expect(
      try read(source, "config").converted().text == """
        {
            "service.ranking:Integer": 3,
            "a:Float": 1.5,
            "b:Character": "a",
            "c": 4,
            "d": 2.5,
            "e:Byte": 1,
            "f:Short[]": [
                1,
                2
            ],
            "g:Collection<Integer>": [
                1,
                2
            ],
            "h": [
                "a",
                "b"
            ]
        }

        """)
  }

  @Test func `of duplicates the last one stays, and what AEM refuses goes`() throws {
    let source = """
      {"b": 1, "a": null, "c": {}, "d": [true, null], "B:Integer": 2, "smtp.SSL": false, "smtp.ssl": true}
      """
    #expect(
      try read(source, "cfg.json").converted().text == """
        {
            "smtp.ssl": true,
            "d": [
                true
            ],
            "B:Integer": 2
        }

        """)
  }

  @Test func `an edit of the new document changes one value and keeps its type`() throws {
    var text = try read("x=\"y\"\nsmtp.port=I\"25\"\nsmtp.ssl=\"true\"", "config").converted()
    text.set([.key("smtp.port")], to: "30465")
    text.set([.key("smtp.ssl")], to: false)
    text.set([.key("smtp.user")], to: "$[env:EMAIL_USERNAME]", order: ["smtp.port", "smtp.user"])
    #expect(
      text.text == """
        {
            "smtp.port": "30465",
            "smtp.user": "$[env:EMAIL_USERNAME]",
            "smtp.ssl": "false",
            "x": "y"
        }

        """)
  }
}
