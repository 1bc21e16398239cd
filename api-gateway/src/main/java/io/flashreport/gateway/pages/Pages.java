package io.flashreport.gateway.pages;

import java.util.List;

/** The pages of one feature. */
public interface Pages {
    List<PageRoute> routes();
}
