package org.huanjie.shell.web.term;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 届次地址 — the address under which the pages of one term stay readable: {@code /terms/330326-2017} before that of the page. Links and forms of a
 * page that is read there lead on within it.
 *
 * @param prefix what stands before the page's address
 * @param year the year in which the term began
 */
public record TermAddress(String prefix, int year) {

    /** What stands before every such address. */
    public static final String BELOW = "/terms/";

    /** Leads from a page of a term to the same page of today; the rest is the page's address. */
    public static final String NOW = BELOW + "now";

    private static final String ATTRIBUTE = TermAddress.class.getName();

    // what a term has pages of; accounts, files of the program and the person's own pages are of none
    private static final String ROOTS = "/(?:v|villages|towns|counties|public|reviews|visits|briefings|discipline)";
    private static final Pattern LINK = Pattern.compile("(?<==\")(?=" + ROOTS + "[/?#\"])");
    private static final Pattern ADDRESS = Pattern.compile(ROOTS + "(?:[/?#].*)?");

    /** The address that this request came to, if it names a term. */
    public static Optional<TermAddress> of(HttpServletRequest request) {
        return Optional.ofNullable((TermAddress) request.getAttribute(ATTRIBUTE));
    }

    /** Remembers that the request came to it. */
    public void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The page with its links and forms within the term. */
    public String within(String html) {
        return LINK.matcher(html).replaceAll(Matcher.quoteReplacement(prefix));
    }

    /** An address within the term, where it is one that a term has. */
    public String to(String address) {
        return isOfATerm(address) ? prefix + address : address;
    }

    /** Whether a term has pages at this address. All others are nowhere below a term: what strips a request of its sender knows them by their own. */
    public static boolean isOfATerm(String address) {
        return ADDRESS.matcher(address).matches();
    }
}
