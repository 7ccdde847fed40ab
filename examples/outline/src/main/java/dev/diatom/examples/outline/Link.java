package dev.diatom.examples.outline;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A link of a page: where it leads and what it is called. */
record Link(Kind kind, String text, String target) {
    enum Kind {
        /** To a place on the same page that exists. */
        WITHIN,
        /** To a place on the same page that does not exist. */
        BROKEN,
        /** To another page of the same site. */
        SITE,
        WEB,
        MAIL
    }

    static Link of(Element anchor, Document page) {
        String target = anchor.attr("href");
        return new Link(kind(target, page), anchor.text(), target);
    }

    private static Kind kind(String target, Document page) {
        if (target.startsWith("#")) {
            return page.getElementById(target.substring(1)) == null ? Kind.BROKEN : Kind.WITHIN;
        }
        if (target.startsWith("mailto:")) {
            return Kind.MAIL;
        }
        return target.contains("://") ? Kind.WEB : Kind.SITE;
    }
}
