package io.grounds.exec.endpoint.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Root of the REST resources. */
@ApplicationPath("api")
public class Api extends Application {}
