package org.huanjie.access.veil;

import jakarta.servlet.http.HttpServletRequest;

/**
 * 收件凭证 — who may bring a file to a page of their own without an account, by what a module handed to them: asked before a byte of the file is
 * read. The module implements it, and its handler asks once more.
 */
public interface UploadPass {

    /** Whether this request bears it, for the address that it asks for. */
    boolean lets(HttpServletRequest request);
}
