package org.huanjie.shell.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** 没有此物 — an id that a request names and no row bears, or none that the asker's division may see, is not found: no fault of the program. */
@ControllerAdvice
class NotThere {

    @ExceptionHandler(EmptyResultDataAccessException.class)
    void noSuchRow(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
