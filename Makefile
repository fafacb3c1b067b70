# The commands of the README. Every target installs what it needs, and does no work twice.

REPOSITORY ?= grounds
TAG        ?= latest
PORT       ?= 8080
LANGUAGES  ?=
SERVERS    ?= wildfly payara tomee
TEST_OPTS  ?=
OLD_WAR    ?=
export REPOSITORY TAG PORT

# The languages that `make run` builds first; `make images` builds all of them.
FIRST_LANGUAGES := ruby python3 node c

# The languages that `make test` tests: those of the original, and those that the last change touched.
ORIGINAL_LANGUAGES := c cpp csharp elixir golang haxe java node php python2 python3 ruby rust
CHANGED_SINCE ?= HEAD~1
TEST_LANGUAGES = $(sort $(ORIGINAL_LANGUAGES) $(shell scripts/changed-languages $(CHANGED_SINCE)))

empty :=
commas = $(subst $(empty) $(empty),$(comma),$(strip $(1)))
comma := ,

mvn := mvn --batch-mode --no-transfer-progress
war := target/grounds-exec.war

.PHONY: all help run detach ready re clean images test-images new-language pull push build image run-container test test-container bench conformance settings fmt first-images

all: detach

help:
	@scripts/help

# Runs the server in the foreground; Ctrl-C stops it.
run: ready
	@exec scripts/with-docker scripts/server run

# Runs the server in the background.
detach: ready
	@scripts/with-docker scripts/server detach

# Builds the images and the WAR in parallel. Packages are installed first: apt runs once at a time.
ready:
	@scripts/packages java maven gcc node
	@scripts/with-docker $(MAKE) --silent --no-print-directory -j2 first-images $(war)

re: ready
	@scripts/server stop
	@scripts/with-docker scripts/server detach

# Stops all servers that make has started and removes this project's containers.
clean:
	@scripts/server stop-all
	@scripts/remove-containers

images:
	@scripts/with-docker scripts/images $(LANGUAGES)
	@scripts/with-docker scripts/image-sizes $(LANGUAGES)

# Runs each program in the folders of images/, through a separate server.
test-images: $(war)
	@scripts/packages node
	@scripts/node-modules
	@scripts/with-docker scripts/images $(LANGUAGES)
	@scripts/with-docker scripts/test-images $(LANGUAGES)

# Makes the folder of a new language: docs/new-language.md.
new-language:
	@scripts/new-language $(NAME)

pull:
	@scripts/with-docker scripts/pull $(LANGUAGES)

first-images:
	@scripts/with-docker scripts/images $(if $(LANGUAGES),$(LANGUAGES),$(FIRST_LANGUAGES))

build: $(war)

$(war): pom.xml $(shell find src/main -type f)
	@scripts/packages java maven gcc node
	@scripts/quietly "Building the WAR" target/build.log $(mvn) -DskipTests package
	@touch $@

push:
	@scripts/with-docker scripts/push $(LANGUAGES)

# Builds the image of the default server with the WAR.
image: $(war)
	@scripts/with-docker scripts/server-image

run-container: $(war)
	@scripts/with-docker $(MAKE) --silent --no-print-directory first-images image
	@exec scripts/with-docker scripts/run-container

test:
	@scripts/packages java maven gcc node chromium
	@scripts/node-modules
	@scripts/with-docker scripts/images $(TEST_LANGUAGES)
	@scripts/with-docker scripts/build-image grounds/test-engine-proxy:latest src/test/docker/engine-proxy
	@BASE="$(if $(REPOSITORY),$(REPOSITORY)/)base:$(TAG)" scripts/with-docker scripts/build-image grounds/test/exec-original:latest src/test/docker/original images/base
	@scripts/with-docker scripts/test-servers $(SERVERS) -- -Dtest.languages=$(call commas,$(TEST_LANGUAGES)) $(TEST_OPTS)

# Runs the tests in a separate container.
test-container:
	@exec scripts/with-docker scripts/test-container

# Measures the server, the original and the engine itself, or compares two WARs if OLD_WAR is set:
# docs/performance.md.
bench: $(war)
	@scripts/packages java maven node
	@scripts/node-modules
	@scripts/with-docker scripts/images $(FIRST_LANGUAGES)
	@exec scripts/with-docker node $(if $(OLD_WAR),bench/compare/main.mjs $(OLD_WAR) $(war),bench/main.mjs)

# Serves an echo for the published test suites of Engine.IO and Socket.IO.
conformance: $(war)
	@scripts/conformance

# README's table of settings, from their declarations in config/Setting.
settings:
	@scripts/packages java maven
	@scripts/quietly "Writing the table of settings" target/settings.log $(mvn) test -Dtest=SettingsTableTest -DargLine=-Dsettings.write=true

fmt:
	@scripts/packages java maven gcc
	@$(mvn) spotless:apply
