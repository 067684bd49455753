/** Software engineering: practices, architecture, frameworks and developer tools. */
export const software = `
# skill
software development | software development and engineering, software development / engineering, software application development, sw development, developing software
software engineering | software engineer practices
software design
software architecture | application architecture, application architectures
software testing
software development lifecycle | sdlc, software lifecycle, software development life cycle, development lifecycle, systems development life cycle
web development | web application development, web app development, website development, web-development
web applications? | web apps?
web services | web-services, webservices
web technologies? | web-technology
mobile development | mobile application development, mobile app development, mobile apps, mobile applications
front-end development | frontend development, front end web development, front-end web development
front-end? | frontend?, front end?
front-end technologies | frontend technologies, frontend frameworks, front-end frameworks, javascript frameworks, frontend architecture
back-end development | backend development, server-side development
back-end? | backend?, back end?, backend technologies, back-end technologies, server side, server-side
full-stack development | full stack development, fullstack development, full-stack?, fullstack?
object-oriented programming | oop, object oriented programming, object-oriented design, object oriented design, ood, ooad, object-oriented, object oriented, object-oriented languages, object oriented languages, object oriented analysis and design
functional programming
reactive programming
concurrent programming | concurrency, multithreading, multi-threading, multithreaded programming, parallel programming
asynchronous programming | async programming
event-driven architecture | event driven architecture, event-driven systems, event-driven
domain-driven design | ddd, domain driven design
test-driven development | tdd, test driven development, test driven
behaviour-driven development | bdd, behavior driven development
unit testing | unit tests, unit test
integration testing | integration tests
end-to-end testing | e2e testing, e2e, end to end testing, e2e tests
functional testing
non-functional testing
regression testing
performance testing | performance tests
load testing | stress testing
acceptance testing | user acceptance testing, uat
exploratory testing
usability testing
automated testing | test automation, automated tests, automation testing, automated test, testing automation
test automation frameworks | automated testing frameworks, testing frameworks, test frameworks
manual testing
mobile testing
API testing
test planning | test plans, test cases, test strategy, test strategies
debugging
troubleshooting | trouble shooting
refactoring
code review | code reviews, peer review of code
pair programming | mob programming
clean code | clean code principles
design patterns | software design patterns, architectural patterns, architecture patterns
SOLID principles | solid design principles
extreme programming | xp practices, extreme programming practices
data structures | data structures and algorithms
algorithms | algorithm design
system design | systems design
system architecture | systems architecture
distributed systems | distributed computing, distributed architecture
microservices | micro services, microservice architecture, microservices architecture, micro-services architecture
service-oriented architecture | soa, service oriented architecture
monolithic architecture
scalability? | scalable systems?, highly scalable systems
high availability | high-availability, highly available systems
performance optimisation | performance tuning, performance optimization, application performance
REST^ | restful, rest api, rest apis, restful api, restful apis, restful services, rest services, restful web services, rest web services, restful web api, restful principles
SOAP^ | soap web services, soap api
API design | api development, api integration, api architecture
API | apis, web api, web apis, application programming interface
assembly language | assembler, x86 assembly, arm assembly
API management
GraphQL
gRPC
WebSockets | websocket
WebRTC
version control | source control, version control systems, revision control, source code management, vcs
continuous integration | continuous-integration, ci pipelines
continuous delivery | continuous deployment, continuous-delivery
CI/CD | ci cd, ci/cd pipelines, ci/cd pipeline, cicd, ci/cd tools, ci/cd practices, continuous integration and delivery, continuous integration and deployment, continuous integration / continuous delivery, continuous integration/continuous deployment
release management
build automation | build systems, build tools
embedded software | embedded software development, embedded development
embedded systems
embedded Linux
firmware? | firmware development
real-time systems | real time systems, realtime systems
real-time operating systems | rtos, real time operating system
device drivers | driver development
operating systems | operating system
computer graphics | 3d graphics
game development | games development, game programming, game design
virtual reality | augmented reality, ar/vr
user interface design | ui design, interface design, user-interface design
user interface? | ui?, gui?
user experience? | ux?
responsive design | responsive web design
web accessibility | accessibility standards, wcag
web performance
single-page applications | SPA^, single page applications
progressive web apps | pwa, progressive web applications
server-side rendering | ssr
cross-browser compatibility | cross browser compatibility
internationalisation | i18n, localisation, l10n
agile | agile methodologies, agile methodology, agile methods, agile development, agile software development, agile practices, agile principles, agile environment, agile processes, agile frameworks, agile delivery, agile development methodologies, agile way of working, agile/scrum, agile scrum
Scrum | scrum methodology, scrum framework
Kanban
SAFe^ | scaled agile framework, scaled agile
waterfall methodology | waterfall model
requirements engineering | requirements analysis, requirements gathering, requirement analysis, requirements management
software quality assurance | sqa
technical writing
technical documentation
technical debt
open source? | open source software?, open source technologies
programming languages? | modern programming languages, object-oriented programming languages, programming language
scripting languages | scripting language
scripting
programming = programming | computer programming, programming!, programming skills, coding skills
software as a service | saas, saas products
platform as a service | paas
infrastructure as a service | iaas
multi-tenancy | multitenancy, multi-tenant architecture
enterprise software? | enterprise applications?
enterprise architecture
enterprise integration patterns | enterprise application integration
solution architecture | solutions architecture, architecture design, solution design
systems integration | system integration
legacy modernisation | legacy systems
e-commerce platforms
content management systems | cms, content management system
messaging systems | message queues, message brokers, messaging frameworks, message-oriented middleware
middleware
caching
object-relational mapping | orm, object relational mapping
authentication and authorisation | authentication, authorization
OAuth | oauth2, oauth 2.0
OpenID Connect | oidc
SAML
JWT | json web tokens
single sign-on | sso
accessibility testing
blockchain | blockchain technology, distributed ledger
smart contracts
cryptocurrency
Internet of Things | iot
computer vision
geographic information systems | gis
low-code development | low code, no-code
mainframe
peer-to-peer networking
software maintenance
computer science
information technology
information systems
computer engineering
computer software
generic programming
memory management
compilers | compiler design
technical architecture
testing?
architecture?
software QA | QA?
implementation?
deployment?
integration?
maintenance?
mobile?
performance?
web?
optimisation?
virtualisation?
logging?
caching strategies?
# tool
React | reactjs, react.js, react js, react hooks, React!
Redux | react-redux, redux-saga, redux toolkit
React Native | reactnative
Next.js | nextjs
Remix.run
Gatsby.js | gatsbyjs
Angular | angularjs, angular.js, angular js, angular 2+, angular2, Angular^, angular?
RxJS
NgRx
Vue.js | vuejs, vue js, Vue^, vue?
Vuex | pinia
Nuxt.js | nuxtjs, nuxt
Svelte | sveltekit
Ember.js | emberjs, Ember^, ember?
Backbone.js | backbonejs
jQuery
Bootstrap^ | twitter bootstrap
Tailwind CSS | tailwindcss, tailwind
Material UI | mui, material-ui
Storybook^ | storybook?
D3.js | d3js
Three.js | threejs
WebGL
webpack
Vite^
Babel^
ESLint
npm
Yarn^
Node.js | nodejs, node js, Node^
Express.js | expressjs, Express!
NestJS | nest.js
Deno
Electron^ | electronjs
Meteor.js | meteorjs, Meteor!
Spring | spring framework, Spring!
Spring Boot | springboot, spring-boot
Spring MVC | spring-mvc
Spring Cloud
Spring Security | spring-security
Spring Data
Hibernate^ | hibernate orm, hibernate?
JPA | java persistence api
Java EE | javaee, j2ee, jee, jakarta ee, java-ee
JDBC
JMS | java message service
JSP | java server pages
JVM
Core Java | java core, java se
Apache Maven = maven | Maven, maven
Gradle
Apache Ant
Apache Tomcat = tomcat | tomcat
JBoss | wildfly
WebLogic | oracle weblogic
WebSphere | ibm websphere
Quarkus
Micronaut
Vert.x | vertx
Apache Camel
Play Framework
Akka
JUnit
Mockito
TestNG
Selenium | selenium webdriver
Cypress! | cypress.io
Playwright^
Puppeteer
Appium
Cucumber!
Jest^ | jest?
Mocha^
Karma!
Jasmine!
Enzyme!
Robot Framework
pytest
RSpec
Postman^
SoapUI
JMeter | apache jmeter
Gatling
TestRail
BrowserStack
SonarQube | Sonar^
.NET | dotnet, dot net, .net framework, net framework, ms .net, microsoft .net
.NET Core | dotnet core, net core, .net-core, net-core
ASP.NET | asp.net mvc, asp.net core, asp net, asp.net web api
Entity Framework | ef core
LINQ
WPF
WCF
WinForms | windows forms
Blazor
Xamarin
UWP
NUnit
xUnit
Django | django rest framework
Flask^ | flask?
FastAPI
Celery^
SQLAlchemy
Ruby on Rails | Rails^, rails?, ror, ruby-on-rails
Sinatra!
Laravel
Symfony
CodeIgniter
Zend Framework | zend
Yii
Composer!
PHPUnit
Doctrine!
Drupal
Joomla
WordPress | word press
Magento
Shopify
WooCommerce
PrestaShop
Sitecore
Adobe Experience Manager | aem
TYPO3
Contentful
Strapi
Flutter^ | flutter?
Ionic^
Apache Cordova = cordova | cordova, phonegap
Android | android sdk, android development
iOS | ios development, ios sdk
SwiftUI
UIKit
Jetpack Compose
Android Studio
Xcode
Kotlin Multiplatform
watchOS
Unity | unity3d, unity 3d, Unity!
Unreal Engine | ue4, ue5
Godot
OpenGL
DirectX
Vulkan!
Qt^
GTK
CMake
GNU Make | makefile
GCC
LLVM
GDB
Boost!
OpenCV
ROS^ | robot operating system
FreeRTOS
Yocto
QNX
VxWorks
AUTOSAR
CAN bus^
Arduino
Raspberry Pi
Git | gitflow, git flow
GitHub
GitLab
Bitbucket
Apache Subversion = subversion | svn, subversion
Mercurial^
Perforce^
Gerrit
Jira | atlassian jira
Confluence^ | atlassian confluence, confluence?
Trello
Azure Boards
Visual Studio
Visual Studio Code | vs code, vscode
IntelliJ IDEA | intellij
Eclipse IDE | Eclipse^
PyCharm
NetBeans
Vim^
Swagger | openapi, open api
RabbitMQ | rabbit mq
ActiveMQ | apache activemq
IBM MQ | websphere mq, mq series
ZeroMQ
NATS
MQTT
Celonis
Liferay
MuleSoft
Apigee
Kong API Gateway
OpenShift | red hat openshift
Elixir Phoenix
Solidity^
Ethereum
Hyperledger
Stripe API
Twilio
UML | unified modeling language
BPMN
ArchiMate
Enterprise Architect^
TOGAF
XML
XSD
JSON | json schema
YAML
Protocol Buffers | protobuf
LaTeX
Markdown
regular expressions | regex
Sidekiq
Webflow
Salesforce | salesforce.com, sfdc, salesforce crm
Apex Salesforce | salesforce apex, lightning web components
ServiceNow
SAP ABAP | abap
SAP HANA | s/4hana, sap s/4hana, s4hana, HANA^
SAP Fiori | sapui5, ui5
SharePoint | sharepoint online
Power Apps | powerapps
Power Automate | microsoft flow
Microsoft Power Platform = power platform | power platform
OutSystems
Appian
Pega^
UiPath
Blue Prism
Automation Anywhere
robotic process automation | rpa
Drools
Camunda
Keycloak
Okta
Auth0
Sentry^
CoffeeScript
Handlebars^
Mustache.js
Gulp^ | gulp.js
Grunt^
Lodash
Moment.js
Apollo GraphQL
Prisma ORM
TypeORM
Sequelize
Mongoose^
GWT
Vaadin
Struts^ | apache struts
JSF
Thymeleaf
Lombok^
Guice
Swing!
JavaFX
EJB
Tibco
WSO2
Kibana dashboards
Ktor
Dagger!
RoboHelp
Zuul
Netflix OSS
OSGi
Scikit-image
`;
